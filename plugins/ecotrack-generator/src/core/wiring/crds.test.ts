import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CrdValidator } from '../__testUtils__/crdValidator';
import { readObjects } from '../__testUtils__/objects';
import { scaledBy } from '../__testUtils__/scaledBy';
import { deliveries } from '../__testUtils__/services';

const CRDS = join(__dirname, '../../../../../../shared/crds');
const BUILT_IN = [
  'v1',
  'apps/v1',
  'autoscaling/v2',
  'networking.k8s.io/v1',
  'policy/v1',
];

const present = existsSync(CRDS);
if (!present) {
  process.stderr.write('SKIPPED: objects against ../shared/crds: not there\n');
}

(present ? describe : describe.skip)('custom resources', () => {
  const validator = present ? new CrdValidator(CRDS) : undefined;

  it.each([
    ...deliveries,
    ['a service scaled by lag in prod', scaledBy('lag', true), 'prod'] as const,
  ])('of %s are what the operators accept', (_, repository, environment) => {
    const objects = [
      ...repository.objects(environment),
      ...readObjects(repository.content(`deploy/argocd/${environment}.yaml`)),
    ].filter(({ apiVersion }) => !BUILT_IN.includes(apiVersion));
    const found = objects.map(one => [
      `${one.kind} ${one.metadata.name}`,
      validator?.errors(one),
    ]);
    expect(found).toEqual(found.map(([name]) => [name, []]));
    expect(found.length).toBeGreaterThan(0);
  });

  it('refuses fields that the operators do not know', () => {
    expect(
      validator?.errors({
        apiVersion: 'kafka.strimzi.io/v1',
        kind: 'KafkaTopic',
        metadata: { name: 'x' },
        spec: { partition: 1 },
      }),
    ).toEqual(["/spec must NOT have additional properties 'partition'"]);
  });
});
