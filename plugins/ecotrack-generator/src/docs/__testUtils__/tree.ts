import { generate } from '../../core/compose/generate';
import type { GeneratorInput } from '../../core/GeneratorInput';

/** All files of the repository by path. */
export const tree = (of: GeneratorInput): ReadonlyMap<string, string> =>
  new Map(
    generate(of.service, of.platform, of.source).files.map(
      ({ path, content }) => [path, content],
    ),
  );

/** One file; a test that asks for one that is not there says so. */
export function file(files: ReadonlyMap<string, string>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no file ${path}`);
  return content;
}
