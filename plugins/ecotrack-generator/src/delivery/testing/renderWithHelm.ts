import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { GeneratedFile } from '../../core/GeneratedFile';

/** A Kubernetes object as far as tests look into every one. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: { readonly [key: string]: string };
    readonly annotations?: { readonly [key: string]: string };
  };
  readonly [key: string]: unknown;
}

/** Objects of a YAML stream; empty documents are none. */
export const readObjects = (stream: string): KubernetesObject[] =>
  parseAllDocuments(stream).flatMap(document => {
    if (document.errors.length) throw document.errors[0];
    const object: unknown = document.toJS();
    return object === null ? [] : [object as KubernetesObject];
  });

const identity = ({ kind, metadata }: KubernetesObject) =>
  `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;

/** The same order whatever printed them. */
export const sortObjects = (objects: readonly KubernetesObject[]) =>
  [...objects].sort((one, other) => (identity(one) < identity(other) ? -1 : 1));

/** Objects below deploy/rendered/<environment>. */
export const renderedObjects = (
  files: readonly GeneratedFile[],
  environment: string,
): KubernetesObject[] =>
  files
    .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
    .flatMap(({ content }) => readObjects(content));

/** What a helm binary makes of the generated chart for one environment. Needs Node.js; throws with helm's own message. */
export function renderWithHelm(
  helm: string,
  files: readonly GeneratedFile[],
  environment: string,
): KubernetesObject[] {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-chart-'));
  try {
    for (const { path, content } of files) {
      if (!path.startsWith('deploy/chart/')) continue;
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    const chart = join(folder, 'deploy/chart');
    const values = join(chart, `values-${environment}.yaml`);
    return readObjects(
      execFileSync(helm, ['template', 'test', chart, '--values', values], {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The helm binary that the environment variable HELM names, if it runs. */
export function findHelm(): string | undefined {
  const helm = process.env.HELM;
  if (!helm) return undefined;
  execFileSync(helm, ['version', '--short']);
  return helm;
}
