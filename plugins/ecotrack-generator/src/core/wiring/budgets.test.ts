import {
  overBudget,
  readWiring,
  type ContainerResources,
} from '@ecotrack/analysis';
import { PRESETS, platform, SIDECAR, totalsOf } from '@ecotrack/model';
import { repositories } from '../__testUtils__/services';

const { environments, postgres } = platform.parse({});
const presets = repositories
  .filter(([name]) => PRESETS.some(preset => preset === name))
  .map(([, repository]) => repository);

const PROXY: ContainerResources = {
  requests: { cpu: SIDECAR.cpu, memory: SIDECAR.memory },
  limits: { cpu: SIDECAR.cpuLimit, memory: SIDECAR.memoryLimit },
};
/** A quota that is never reached, so that the model says what is taken of it. */
const QUOTA = {
  cpu: '1000',
  cpuLimit: '1000',
  memory: '1000Gi',
  memoryLimit: '1000Gi',
};

describe.each(environments)('the five services in $name', environment => {
  const { name, namespace, dataNamespace } = environment;
  const services = presets.map(({ files }) => readWiring(files, name));
  const totals = presets.flatMap(({ input }) =>
    totalsOf(input.service, {
      ...input.platform,
      environments: input.platform.environments.map(one => ({
        ...one,
        quota: QUOTA,
      })),
    }).filter(one => one.environment === name),
  );
  const sum = (of: (one: (typeof totals)[number]) => number | undefined) =>
    totals.reduce((all, one) => all + (of(one) ?? 0), 0);
  const told = (kind: string, where: string, spec: object) =>
    overBudget({
      services,
      proxy: PROXY,
      platform: [
        {
          file: 'platform.yaml',
          value: {
            kind,
            metadata: { name: postgres.cluster, namespace: where },
            spec,
          },
        },
      ],
    }).map(({ rule }) => rule);

  it('take the connections that the model says, and no more', () => {
    const taken = sum(({ connections }) => connections?.atMost);
    const server = (left: number) =>
      told('Cluster', dataNamespace, {
        postgresql: { parameters: { max_connections: String(left + 13) } },
      });
    expect(taken).toBeGreaterThan(10);
    expect(server(taken)).toEqual([]);
    expect(server(taken - 1)).toEqual(['connections']);
  });

  it.each([
    ['requests.cpu', 'cpu', 'm'],
    ['limits.cpu', 'cpuLimit', 'm'],
    ['requests.memory', 'memory', 'Mi'],
    ['limits.memory', 'memoryLimit', 'Mi'],
  ] as const)(
    'take the %s of the quota that the model says',
    (key, field, unit) => {
      const taken = sum(({ quota }) => quota?.[field]?.atMost);
      const quota = (hard: number) =>
        told('ResourceQuota', namespace, { hard: { [key]: `${hard}${unit}` } });
      expect(taken).toBeGreaterThan(1000);
      expect(quota(taken)).toEqual([]);
      expect(quota(taken - 1)).toEqual(['quota']);
    },
  );

  it('leave no consumer without a partition', () => {
    expect(overBudget({ services, platform: [] })).toEqual([]);
  });
});
