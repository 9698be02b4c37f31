import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  assess,
  ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import {
  expectNeverBetter,
  expectNoLossHelps,
} from '../__testUtils__/neverBetter';
import { backupFaults, databaseFaults } from './__testUtils__/backupFaults';
import { clusterFaults } from './__testUtils__/clusterFaults';
import { Fault, field } from './__testUtils__/faults';
import { healthyWorld } from './__testUtils__/healthyWorld';
import { loadFaults } from './__testUtils__/loadFaults';
import { CLUSTER, NAMESPACE } from './__testUtils__/objects';
import { HEALTHY_PHASE, PHASES } from './phases';
import { postgresProvider } from './provider';

/** The size of a database is shown and not judged. */
const SHOWN_ONLY = 'postgres/database-size';
const NAMES = { cluster: CLUSTER, database: 'order-service' };
type TypeName = keyof typeof NAMES;
/** Objects that the model names. */
const NAMED: Record<TypeName, [kind: string, name: string][]> = {
  cluster: [['clusters.postgresql.cnpg.io', CLUSTER]],
  database: [
    ['databases.postgresql.cnpg.io', 'order-service'],
    ['databaseroles.postgresql.cnpg.io', 'order-service-owner'],
    ['databaseroles.postgresql.cnpg.io', 'order-service-app'],
  ],
};

const typeOf = (name: string): ResourceType => {
  const found = postgresProvider.resourceTypes.find(one => one.type === name);
  if (!found) throw new Error(`no type ${name}`);
  return found;
};
const resourceOf = (type: TypeName): ResourceRef => ({
  technology: 'postgres',
  type,
  cluster: 'prod',
  namespace: NAMESPACE,
  name: NAMES[type],
});
const judge = (world: FakeWorld, type: TypeName = 'cluster', prod = true) =>
  assess(typeOf(type), fakeFacts(world), {
    resource: resourceOf(type),
    environment: { name: 'prod', isProduction: prod },
  });
const worldWith = ({ change }: Pick<Fault, 'change'>) => {
  const world = healthyWorld();
  change(world);
  return world;
};
const FAULTS = [
  ...clusterFaults,
  ...loadFaults,
  ...backupFaults,
  ...databaseFaults,
];

describe('verdicts on PostgreSQL', () => {
  it.each(FAULTS.map(fault => [fault.name, fault] as const))(
    'find that %s',
    (_name, fault) => {
      const type = fault.type === 'database' ? 'database' : 'cluster';
      const { findings } = judge(worldWith(fault), type);
      const found = findings.find(one => one.rule === `postgres/${fault.rule}`);
      expect(found?.state).toBe(fault.state);
      expect(found?.sentence).toMatch(fault.sentence ?? /./);
    },
  );

  it('have a fault in this table for every rule', () => {
    const found = new Set(FAULTS.map(({ rule }) => `postgres/${rule}`));
    found.add('postgres/cluster-missing');
    expect(
      postgresProvider.resourceTypes
        .flatMap(({ rules }) => rules.map(({ id }) => id))
        .filter(id => !found.has(id)),
    ).toEqual([]);
  });

  it('are unknown without the cluster', () => {
    const world = healthyWorld();
    world.objects['clusters.postgresql.cnpg.io'] = [];
    expect(judge(world)).toMatchObject({
      state: 'unknown',
      sentence: 'There is no Cluster postgres-cluster in namespace data-dev.',
    });
  });

  const phaseFinding = (text: string) =>
    judge(
      worldWith({ change: field('cluster', 'status/phase', text) }),
    ).findings.find(({ rule }) => rule === 'postgres/phase');

  it.each(Object.keys(PHASES).filter(text => text !== HEALTHY_PHASE))(
    'know the phase %s',
    text => {
      expect(phaseFinding(text)?.state).toMatch(
        /^(progressing|degraded|unhealthy)$/,
      );
    },
  );

  it.each([
    ['nothing archives', field('cluster', 'spec/plugins', undefined)],
    ['all stand on one node', field('cluster', 'status/topology/nodesUsed', 1)],
  ])('do not mind outside production that %s', (_name, change) => {
    expect(judge(worldWith({ change }), 'cluster', false).state).toBe(
      'healthy',
    );
  });

  it('take an archiver that has nothing to do for what it is', () => {
    const world = healthyWorld();
    const [age] = world.samples['postgres/archiver'];
    world.samples['postgres/archiver'][0] = { ...age, value: 90_000 };
    expect(judge(world).state).toBe('healthy');
  });

  it('give a backup that runs until the next time of the schedule', () => {
    const running = clusterWithOldBackup('running', '2026-11-21T02:00:01Z');
    expect(judge(running).state).toBe('healthy');
    const hanging = clusterWithOldBackup('running', '2026-11-20T02:00:01Z');
    expect(judge(hanging).findings.map(one => one.rule)).toEqual([
      'postgres/backup-overdue',
    ]);
  });

  it('read in-tree backups from the status of the cluster', () => {
    const world = healthyWorld();
    const cluster = 'clusters.postgresql.cnpg.io';
    field('cluster', 'spec/plugins', undefined)(world);
    field('cluster', 'spec/backup', {
      barmanObjectStore: { destinationPath: 's3://backups' },
      retentionPolicy: '4w',
    })(world);
    world.objects['backups.postgresql.cnpg.io'] = [];
    expect(judge(world).findings.map(one => one.rule)).toEqual([
      'postgres/backup-overdue',
      'postgres/recovery-window',
    ]);
    Object.assign(Object(world.objects[cluster][0].status), {
      firstRecoverabilityPoint: '2026-10-20T02:04:00Z',
      lastSuccessfulBackup: '2026-11-21T02:04:00Z',
    });
    expect(judge(world)).toMatchObject({ state: 'healthy', missing: [] });
    expect(judge(world).details).toMatchObject({
      recovery: { method: 'in-tree', from: '2026-10-20T02:04:00.000Z' },
    });
  });

  const statesWithout = (source: string) => {
    const { objects, samples } = healthyWorld();
    const without = (table: object) =>
      Object.fromEntries(
        Object.entries(table).filter(([key]) => key !== source),
      );
    const world = { objects: without(objects), samples: without(samples) };
    return [judge(world).state, judge(world, 'database').state];
  };

  it.each(
    [
      ...Object.keys(healthyWorld().objects),
      ...Object.keys(healthyWorld().samples),
    ].filter(source => source !== SHOWN_ONLY),
  )('are not healthy while %s is silent', source => {
    expect(statesWithout(source)).toContain('unknown');
  });

  it('do not depend on what is only shown', () => {
    expect(statesWithout(SHOWN_ONLY)).toEqual(['healthy', 'healthy']);
  });

  const lossesOf = (type: TypeName) => ({
    type: typeOf(type),
    resource: resourceOf(type),
    environment: { name: 'prod', isProduction: true },
    healthy: healthyWorld,
    faults: FAULTS.filter(fault => (fault.type ?? 'cluster') === type).map(
      ({ change }) => change,
    ),
    named: NAMED[type],
  });

  it.each(['cluster', 'database'] as const)(
    'on a %s never get better by losing a source',
    type => {
      expect(() => expectNeverBetter(lossesOf(type))).not.toThrow();
    },
  );

  it.each(['cluster', 'database'] as const)(
    'on a %s never get better by any one loss',
    type => {
      expect(() => expectNoLossHelps(lossesOf(type))).not.toThrow();
    },
  );

  it('are unknown when nobody can read who is fenced', () => {
    const world = worldWith({
      change: field('cluster', 'metadata/annotations', {
        'cnpg.io/fencedInstances': '["postgres-cluster-1"',
      }),
    });
    expect(judge(world).state).toBe('unknown');
  });
});

function clusterWithOldBackup(phase: string, startedAt: string) {
  const world = healthyWorld();
  const backups = world.objects['backups.postgresql.cnpg.io'];
  const [done] = backups;
  const set = (path: string, value: unknown, index = 0) =>
    field('backup', path, value, index)(world);
  backups.push(structuredClone(done));
  set('metadata/name', 'postgres-cluster-now', 1);
  set('status', { phase, startedAt }, 1);
  set('status/startedAt', '2026-11-20T02:00:00Z');
  set('status/stoppedAt', '2026-11-20T02:04:00Z');
  field(
    'store',
    `status/serverRecoveryWindow/${CLUSTER}/lastSuccessfulBackupTime`,
    '2026-11-20T02:04:00Z',
  )(world);
  return world;
}
