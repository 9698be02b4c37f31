import type {
  HealthState,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { setAt } from '../../__testUtils__/setAt';
import type { PostgresWorld } from './healthyWorld';

/** Something that is wrong, and what should be found. */
export interface Fault {
  readonly name: string;
  readonly change: (world: PostgresWorld) => void;
  readonly rule: string;
  readonly state: HealthState;
  readonly sentence?: RegExp;
  /** Type of the resource; `cluster` when left out. */
  readonly type?: ResourceRef['type'];
}

type Kind = keyof PostgresWorld['objects'];
type Query = keyof PostgresWorld['samples'];

const KINDS: Readonly<Record<string, Kind>> = {
  cluster: 'clusters.postgresql.cnpg.io',
  pod: 'pods',
  store: 'objectstores.barmancloud.cnpg.io',
  backup: 'backups.postgresql.cnpg.io',
  schedule: 'scheduledbackups.postgresql.cnpg.io',
  pooler: 'poolers.postgresql.cnpg.io',
  deployment: 'deployments.apps',
  database: 'databases.postgresql.cnpg.io',
  role: 'databaseroles.postgresql.cnpg.io',
};

/** Sets a field of the first object of a kind. */
export const field =
  (kind: string, path: string, value: unknown, index = 0) =>
  (world: PostgresWorld): void => {
    const object = world.objects[KINDS[kind]][index];
    // another fault may have removed it
    if (object) setAt(object, path.split('/'), value);
  };

/** Sets the value of one series, or of all with a name. */
export const metric =
  (query: Query, value: number, index = 0) =>
  (world: PostgresWorld): void => {
    const series = world.samples[query];
    series[index] = { ...series[index], value };
  };

export const remove =
  (kind: string) =>
  (world: PostgresWorld): void => {
    world.objects[KINDS[kind]] = [];
  };

export const all =
  (...changes: ((world: PostgresWorld) => void)[]) =>
  (world: PostgresWorld): void =>
    changes.forEach(change => change(world));

/** Sets a condition of the Cluster; the operator writes it with the time of its change. */
export const condition =
  (type: string, status: string, reason: string, since?: string) =>
  (world: PostgresWorld): void => {
    const [cluster] = world.objects[KINDS.cluster];
    const { conditions = [] } = Object(cluster.status);
    const others = conditions.filter(
      (one: { readonly type: string }) => one.type !== type,
    );
    setAt(
      cluster,
      ['status', 'conditions'],
      [
        ...others,
        {
          type,
          status,
          reason,
          message: `${type} is ${status}`,
          lastTransitionTime: since ?? '2026-11-21T11:59:00Z',
        },
      ],
    );
  };
