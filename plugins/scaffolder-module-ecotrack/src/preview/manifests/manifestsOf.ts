import type { GeneratedFile } from '@ecotrack/generator';
import { parse } from 'yaml';

/** One Kubernetes object as Argo CD applies it. */
export interface Manifest {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Kind, name and which of that name it is: the same in every environment, as namespaces are not. */
  readonly id: string;
  /** Its part of the file, byte for byte. */
  readonly text: string;
}

interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
}

/** Objects of one environment, in the order of their files. */
export function manifestsOf(
  files: readonly GeneratedFile[],
  environment: string,
): Manifest[] {
  const seen = new Map<string, number>();
  return files
    .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
    .flatMap(({ content }) => content.split(/^---\n/m))
    .flatMap(text => {
      const object: KubernetesObject | null = parse(text);
      if (!object) return [];
      const { kind, metadata } = object;
      const named = `${kind}/${metadata.name}`;
      const before = seen.get(named) ?? 0;
      seen.set(named, before + 1);
      const { name, namespace } = metadata;
      return [{ kind, name, namespace, id: `${named}/${before}`, text }];
    });
}
