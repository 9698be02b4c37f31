import { parse } from 'yaml';
import { generate } from '../compose/generate';
import type { GeneratedFile } from '../GeneratedFile';
import type { GeneratorInput } from '../GeneratorInput';
import { forEachLeaf } from '../mergeTrees';
import { renderedObjects, type KubernetesObject } from './objects';

/** Values at a path of keys; `*` stands for every item of a list or map. Texts and numbers become text. */
export function textsAt(node: unknown, path: string): string[] {
  const found = path.split('/').reduce<unknown[]>(
    (nodes, key) =>
      nodes.flatMap(one => {
        if (typeof one !== 'object' || one === null) return [];
        if (key === '*') return Object.values(one);
        const value = (one as { [key: string]: unknown })[key];
        return value === undefined ? [] : [value];
      }),
    [node],
  );
  return found.map(String);
}

/** A generated repository, read the way its readers read it: tests of wiring ask it questions. */
export class GeneratedRepository {
  readonly files: readonly GeneratedFile[];
  private readonly parsed = new Map<string, KubernetesObject[]>();

  constructor(readonly input: GeneratorInput) {
    const { service, platform, source } = input;
    this.files = generate(service, platform, source).files;
  }

  content(path: string): string {
    const file = this.files.find(one => one.path === path);
    if (!file) throw new Error(`${path} was not generated`);
    return file.content;
  }

  objects(environment: string): KubernetesObject[] {
    const known = this.parsed.get(environment);
    if (known) return known;
    const objects = renderedObjects(this.files, environment);
    this.parsed.set(environment, objects);
    return objects;
  }

  ofKind(environment: string, kind: string): KubernetesObject[] {
    return this.objects(environment).filter(one => one.kind === kind);
  }

  /** The only object of its kind. */
  the(environment: string, kind: string): KubernetesObject {
    const [found, ...others] = this.ofKind(environment, kind);
    if (!found || others.length) {
      throw new Error(`${others.length + (found ? 1 : 0)} objects are ${kind}`);
    }
    return found;
  }

  /** What makes the pods: the Deployment, or the Rollout of a canary. */
  workload(environment: string): KubernetesObject {
    const isCanary = this.input.service.spec.delivery.strategy === 'canary';
    return this.the(environment, isCanary ? 'Rollout' : 'Deployment');
  }

  /** Settings by dotted path: application.yaml and, over it, the ConfigMap of the environment. */
  settings(environment: string): ReadonlyMap<string, unknown> {
    const settings = new Map<string, unknown>();
    const config = this.ofKind(environment, 'ConfigMap').flatMap(one =>
      textsAt(one, 'data/application.yaml'),
    );
    for (const text of [
      this.content('src/main/resources/application.yaml'),
      ...config,
    ]) {
      forEachLeaf(parse(text), (path, value) => settings.set(path, value));
    }
    return settings;
  }
}
