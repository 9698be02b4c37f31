import { ObjectStore } from '../store/ObjectStore';
import {
  customResourceDefinition,
  kindOfDefinition,
} from './customResourceDefinition';
import { builtInKinds, platformKinds } from './kinds';
import { ResourceKind } from './ResourceKind';

/**
 * The resources that one cluster serves: the built-in ones, and those whose
 * CustomResourceDefinition is in the store. Deleting a definition is what a
 * cluster without that operator looks like.
 */
export class ResourceRegistry {
  constructor(private readonly store: ObjectStore) {}

  /** Puts the definitions of the platform's operators into the store. */
  installPlatform(): void {
    platformKinds.map(customResourceDefinition).forEach(definition => {
      const { apiVersion, kind, metadata } = definition;
      if (!this.store.get(apiVersion, kind, metadata.name)) {
        this.store.create(definition);
      }
    });
  }

  kinds(): ResourceKind[] {
    const custom = this.store
      .list('apiextensions.k8s.io/v1', 'CustomResourceDefinition')
      .map(kindOfDefinition)
      .filter((kind): kind is ResourceKind => kind !== undefined);
    return [...builtInKinds, ...custom];
  }

  /** The resource at `/apis/<group>/<version>/<plural>`, or undefined. */
  find(
    group: string,
    version: string,
    plural: string,
  ): ResourceKind | undefined {
    return this.kinds().find(
      kind =>
        kind.group === group &&
        kind.plural === plural &&
        kind.versions.includes(version),
    );
  }

  /** Served groups but the core one, each with its versions, the preferred first. */
  groups(): Array<{ name: string; versions: string[] }> {
    const versions = new Map<string, Set<string>>();
    for (const kind of this.kinds().filter(({ group }) => group)) {
      const known = versions.get(kind.group) ?? new Set<string>();
      kind.versions.forEach(version => known.add(version));
      versions.set(kind.group, known);
    }
    return [...versions].map(([name, known]) => ({
      name,
      versions: [...known].sort(byPriority),
    }));
  }
}

/** Kubernetes' own order: v2 before v1, v1 before v1beta1, that before v1alpha3. */
function byPriority(left: string, right: string): number {
  const rank = (version: string) => {
    const [, major, stage, minor] =
      /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
    const stages: Record<string, number> = { alpha: 0, beta: 1 };
    return [stage ? stages[stage] : 2, Number(major ?? 0), Number(minor ?? 0)];
  };
  const [a, b] = [rank(left), rank(right)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : b[at] - a[at];
}
