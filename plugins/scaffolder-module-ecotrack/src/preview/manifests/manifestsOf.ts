import type { GeneratedFile } from '@ecotrack/generator';
import { parse } from 'yaml';

/** One Kubernetes object as Argo CD applies it. */
export interface Manifest {
  readonly kind: string;
  readonly name: string;
  /** Kind and name, which are the same in every environment. */
  readonly id: string;
  /** Its part of the file, byte for byte. */
  readonly text: string;
}

/** Objects of one environment, in the order of their files. */
export const manifestsOf = (
  files: readonly GeneratedFile[],
  environment: string,
): Manifest[] =>
  files
    .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
    .flatMap(({ content }) => content.split(/^---\n/m))
    .flatMap(text => {
      const object: { kind: string; metadata: { name: string } } | null =
        parse(text);
      if (!object) return [];
      const {
        kind,
        metadata: { name },
      } = object;
      return [{ kind, name, id: `${kind}/${name}`, text }];
    });
