import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawned } from '../../toolchain/spawn.mjs';
import { javaHome } from '../../servers/javaHome.mjs';

/** Short runs: no second compiler tier, one collector thread. */
const JVM = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** Runs Maven on a generated project under JDK 25; `errors` are the lines that say what went wrong. */
export async function maven(project, goals, env = {}) {
  const { code, stdout } = await spawned('mvn', ['-B', '-q', ...goals], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, JAVA_HOME: javaHome(), MAVEN_OPTS: JVM, ...env },
  });
  const errors = stdout
    .split('\n')
    .filter(line => /ERROR|FAIL/.test(line))
    .slice(0, 40)
    .join('\n');
  return { code, errors: errors || stdout.slice(-4000) };
}

/**
 * Spring Boot 4.1.0's two session modules are not in every Maven repository yet; the verification takes
 * them at 4.0.7. Only this copy of the pom says so, what was generated stays clean.
 */
export function withSessionModules(project) {
  const pom = join(project, 'pom.xml');
  const text = readFileSync(pom, 'utf8');
  if (!text.includes('session-data-redis')) return project;
  const pinned = [
    'spring-boot-starter-session-data-redis',
    'spring-boot-session-data-redis',
  ]
    .map(
      name =>
        `<dependency><groupId>org.springframework.boot</groupId><artifactId>${name}</artifactId><version>4.0.7</version></dependency>`,
    )
    .join('');
  writeFileSync(
    pom,
    text.replace(
      '<dependencyManagement>\n        <dependencies>',
      `<dependencyManagement><dependencies>${pinned}`,
    ),
  );
  return project;
}
