import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { ObjectStore } from '../store/ObjectStore';
import { KubernetesObject } from '../store/types';
import { kindOfDefinition } from './customResourceDefinition';
import { builtInKinds, platformKinds } from './kinds';
import { qualifiedName } from './ResourceKind';
import { ResourceRegistry } from './ResourceRegistry';

const CRD = 'apiextensions.k8s.io/v1';

const installed = () => {
  const store = new ObjectStore();
  const registry = new ResourceRegistry(store);
  registry.installPlatform();
  return { store, registry };
};

describe('ResourceRegistry', () => {
  it('serves the built-in kinds and those with a definition', () => {
    const { store, registry } = installed();
    expect(registry.kinds()).toHaveLength(
      builtInKinds.length + platformKinds.length,
    );
    expect(registry.find('', 'v1', 'pods')?.kind).toBe('Pod');
    expect(registry.find('kafka.strimzi.io', 'v1', 'kafkas')?.kind).toBe(
      'Kafka',
    );
    expect(registry.find('apps', 'v1beta1', 'deployments')).toBeUndefined();

    const served = () => registry.find('kafka.strimzi.io', 'v1', 'kafkas');
    store.delete(CRD, 'CustomResourceDefinition', 'kafkas.kafka.strimzi.io');
    expect(served()).toBeUndefined();
    registry.installPlatform();
    expect(served()?.namespaced).toBe(true);
  });

  it('reads a definition back as the kind it was made of', () => {
    const { store } = installed();
    const read = store
      .list(CRD, 'CustomResourceDefinition')
      .map(kindOfDefinition)
      .sort((a, b) => (qualifiedName(a!) < qualifiedName(b!) ? -1 : 1));
    const written = [...platformKinds].sort((a, b) =>
      qualifiedName(a) < qualifiedName(b) ? -1 : 1,
    );
    expect(read).toEqual(written);
  });

  it('orders the versions of a group as Kubernetes does', () => {
    const groups = Object.fromEntries(
      installed()
        .registry.groups()
        .map(({ name, versions }) => [name, versions]),
    );
    expect(groups['networking.istio.io']).toEqual([
      'v1',
      'v1beta1',
      'v1alpha3',
    ]);
    expect(groups.autoscaling).toEqual(['v2', 'v1']);
    expect(groups['argoproj.io']).toEqual(['v1alpha1']);
    expect(groups['']).toBeUndefined();
  });

  it('agrees with the operators about their own definitions', () => {
    const folder = resolve(__dirname, '../../../../../../shared/crds');
    if (!existsSync(folder)) {
      process.stderr.write(
        'skipped: the upstream CRDs (../shared/crds) are not here\n',
      );
      return;
    }
    for (const kind of platformKinds) {
      const file = resolve(folder, `${qualifiedName(kind)}.yaml`);
      const real = kindOfDefinition(parse(readFileSync(file, 'utf8')));
      expect(real).toMatchObject({
        group: kind.group,
        kind: kind.kind,
        plural: kind.plural,
        singular: kind.singular,
        namespaced: kind.namespaced,
        shortNames: kind.shortNames,
        subresources: kind.subresources,
      });
      expect([...real!.versions].sort()).toEqual([...kind.versions].sort());
    }
  }, 60_000);

  it('ignores a definition that makes no sense', () => {
    const broken = {
      apiVersion: CRD,
      kind: 'CustomResourceDefinition',
      metadata: { name: 'x' },
      spec: { group: 'example.org', versions: 'v1' },
    };
    expect(
      kindOfDefinition(broken as unknown as KubernetesObject),
    ).toBeUndefined();
  });
});
