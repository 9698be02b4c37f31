import { Claims } from './Claims';
import type { Concern } from './Concern';
import type { Contributions } from './Contributions';
import type { GeneratorInput } from './GeneratorInput';
import type { Plan } from './Plan';
import { forEachLeaf } from './mergeTrees';

type Named = Partial<Contributions> & { readonly concern: string };

/** Asks every concern what it needs of shared files and refuses contradictions (ConflictError names both concerns). */
export function collect(
  concerns: readonly Concern[],
  input: GeneratorInput,
): Plan {
  const given = concerns.map<Named>(concern => ({
    ...concern.contributions?.(input),
    concern: concern.name,
  }));
  const needs = sum(given);
  const derived = concerns.map<Named>(concern => ({
    ...concern.derived?.(input, needs),
    concern: concern.name,
  }));
  const all = [...given, ...derived];
  refuseContradictions(all, input);
  return sum(all);
}

function sum(given: readonly Named[]): Plan {
  return {
    dependencies: unique(given.flatMap(each => each.dependencies ?? [])),
    settings: given.flatMap(each => each.settings ?? []),
    testSettings: given.flatMap(each => each.testSettings ?? []),
    manifests: given.flatMap(each => each.manifests ?? []),
    values: given.flatMap(each => each.values ?? []),
    environmentSettings: given.flatMap(each => each.environmentSettings ?? []),
    secrets: given.flatMap(each => each.secrets ?? []),
    egress: given.flatMap(each => each.egress ?? []),
  };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [JSON.stringify(item), item])).values()];
}

function refuseContradictions(given: readonly Named[], input: GeneratorInput) {
  const claims = new Claims();
  const leaves = (owner: string, where: string, tree: object) =>
    forEachLeaf(tree as { [key: string]: unknown }, (path, value) =>
      claims.claim(owner, `the ${where} '${path}'`, value),
    );
  for (const each of given) {
    const owner = each.concern;
    for (const one of each.dependencies ?? []) {
      const name = `${one.groupId}:${one.artifactId}`;
      claims.claim(owner, `the dependency ${name}`, one);
    }
    for (const tree of each.settings ?? []) leaves(owner, 'setting', tree);
    for (const tree of each.testSettings ?? []) {
      leaves(owner, 'test setting', tree);
    }
    for (const { object, when } of each.manifests ?? []) {
      const what = `the object ${identity(object)}`;
      // One concern may give an object two forms, each under a condition of its own.
      if (when) claims.claim(owner, what, owner);
      claims.claimAlone(owner, when ? `${what} where ${when}` : what);
    }
    for (const environment of input.platform.environments) {
      const at = environment.name;
      for (const make of each.values ?? []) {
        leaves(owner, `chart value of ${at}`, make(environment));
      }
      for (const make of each.environmentSettings ?? []) {
        leaves(owner, `setting of ${at}`, make(environment));
      }
    }
    for (const { secret, keys } of each.secrets ?? []) {
      for (const [key, property] of Object.entries(keys)) {
        claims.claimAlone(owner, `the key '${key}' of the secret ${secret}`);
        claims.claimAlone(owner, `the secret property '${property}'`);
      }
    }
  }
}

function identity(object: { readonly [key: string]: unknown }): string {
  const { name, namespace } = object.metadata as {
    name: unknown;
    namespace?: unknown;
  };
  const where = namespace ? ` in ${JSON.stringify(namespace)}` : '';
  return `${String(object.kind)} ${JSON.stringify(name)}${where}`;
}
