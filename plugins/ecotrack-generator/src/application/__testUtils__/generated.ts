import { collect } from '../../core/collect';
import { input } from '../../docs/__testUtils__/inputs';
import { kafka } from '../../kafka';
import { postgres } from '../../postgres';
import { redis } from '../../redis';
import { application } from '..';

const CONCERNS = [application, postgres, redis, kafka];

/** The files of one test model that make up its Java application, by path. */
export function generated(name: string): ReadonlyMap<string, string> {
  const given = input(name);
  const plan = collect(CONCERNS, given);
  return new Map(
    CONCERNS.flatMap(concern => concern.files(given, plan)).map(
      ({ path, content }) => [path, content],
    ),
  );
}

/** The only file whose path ends so. */
export function file(name: string, ending: string): string {
  const found = [...generated(name)].filter(([path]) => path.endsWith(ending));
  if (found.length !== 1) {
    throw new Error(`${found.length} files of ${name} end in ${ending}.`);
  }
  return found[0][1];
}
