import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../toolchain/Sentence.mjs';

const LOCATIONS = ['/usr/lib/jvm', '/opt', '/Library/Java/JavaVirtualMachines'];

/** A JDK of release 25: JAVA_HOME_25, or the first found where JDKs are installed. */
export function javaHome(environment = process.env) {
  if (environment.JAVA_HOME_25) return environment.JAVA_HOME_25;
  const found = LOCATIONS.filter(existsSync)
    .flatMap(folder => readdirSync(folder).map(name => join(folder, name)))
    .find(
      folder => /25/.test(folder) && existsSync(join(folder, 'bin', 'javac')),
    );
  if (found) return found;
  throw new Sentence(
    'A JDK 25 is needed for this check: install one (Temurin 25) or set JAVA_HOME_25 to its folder.',
  );
}
