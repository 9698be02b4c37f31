import type { GeneratedFile } from '../core/GeneratedFile';
import { notice } from '../text/notice';
import type { ManifestTemplate } from './ManifestTemplate';
import { aboutKinds } from './aboutKinds';
import type { ValuesByEnvironment } from './chartValues';
import { helmTemplate } from './printHelm';
import { isPrinted, plainObjects } from './printPlain';
import { toYaml } from './yaml';

function byFile<T extends { readonly file: string }>(items: readonly T[]) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(item.file, [...(groups.get(item.file) ?? []), item]);
  }
  return [...groups];
}

/** A managed file of several YAML documents, given their texts. */
export const managedDocuments = (documents: readonly string[]) =>
  `${notice('hash')}\n${documents.map(text => `---\n${text}`).join('')}`;

/** The chart's templates. */
export function templateFiles(
  manifests: readonly ManifestTemplate[],
  values: ValuesByEnvironment,
): GeneratedFile[] {
  const [sample] = values.values();
  return byFile(manifests).map(([file, list]) => ({
    path: `deploy/chart/templates/${file}`,
    content: managedDocuments(list.map(one => helmTemplate(one, sample))),
    class: 'managed',
    purpose: `Chart template of ${aboutKinds(list)}.`,
  }));
}

/** The same objects for each environment, as Argo CD applies them. */
export function renderedFiles(
  manifests: readonly ManifestTemplate[],
  values: ValuesByEnvironment,
): GeneratedFile[] {
  return [...values].flatMap(([environment, tree]) =>
    byFile(plainObjects(manifests, tree)).map(([file, list]) => ({
      path: `deploy/rendered/${environment}/${file}`,
      content: managedDocuments(list.map(({ object }) => toYaml(object))),
      class: 'managed' as const,
      purpose: `What Argo CD applies in ${environment}: ${aboutKinds(
        manifests.filter(one => one.file === file && isPrinted(one, tree)),
      )}.`,
    })),
  );
}
