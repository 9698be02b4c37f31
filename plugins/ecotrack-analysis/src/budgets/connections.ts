import { endsAt, settingsLike, textAt } from '../wiring/fields';
import { broken } from '../wiring/meet';
import type { End, Placed, Wiring } from '../wiring/Wiring';
import type { BudgetRule } from './Budgeted';
import { podsAtMost } from './podsAtMost';

/** Connections that PostgreSQL keeps for superusers, and others need for replication, backup and metrics. */
const KEPT_FREE = 13;
/** One more connection while the migrations of a new version run. */
const MIGRATION = 1;
/** Sizes where nothing is said: of PostgreSQL, of PgBouncer, of Hikari. */
const DEFAULT = { server: '100', clients: '100', pool: '10' };

const hostOf = (wiring: Wiring): string | undefined =>
  settingsLike(wiring, /^spring\.datasource\.url$/)
    .map(({ value }) => /^jdbc:postgresql:\/\/([^:/?]+)/.exec(value)?.[1])
    .at(-1);

/** What a service opens at most, told by the size of its pool. */
function opens(wiring: Wiring): { readonly count: number; readonly end: End } {
  const [size] = settingsLike(
    wiring,
    /^spring\.datasource\.hikari\.maximum-pool-size$/,
  ).slice(-1);
  const [url] = settingsLike(wiring, /^spring\.datasource\.url$/).slice(-1);
  const end = size ?? {
    ...url,
    field: 'spring.datasource.hikari.maximum-pool-size',
    value: DEFAULT.pool,
  };
  const replicas = podsAtMost(wiring).reduce(
    (sum, one) => sum + one.replicas,
    0,
  );
  return { count: Number(end.value) * replicas + MIGRATION, end };
}

/** A field that says how much there is; its default where it is not written. */
const limitOf = (placed: Placed, field: string, otherwise: string): End =>
  endsAt(placed, field)[0] ?? {
    ...endsAt(placed, 'metadata.name')[0],
    field,
    value: otherwise,
  };

/** A server or a pooler, the hosts it answers to, and how many connections are for the services. */
function budgetOf(placed: Placed) {
  const { value } = placed;
  const kind = textAt(value, 'kind');
  const place = `${textAt(value, 'metadata.namespace')}.svc`;
  const name = textAt(value, 'metadata.name');
  if (kind === 'Cluster') {
    const field = 'spec.postgresql.parameters.max_connections';
    const end = limitOf(placed, field, DEFAULT.server);
    return [
      {
        end,
        hosts: ['rw', 'ro', 'r'].map(one => `${name}-${one}.${place}`),
        left: Number(end.value) - KEPT_FREE,
      },
    ];
  }
  if (kind !== 'Pooler') return [];
  const field = 'spec.pgbouncer.parameters.max_client_conn';
  const end = limitOf(placed, field, DEFAULT.clients);
  const instances = Number(textAt(value, 'spec.instances') ?? '1');
  return [
    { end, hosts: [`${name}.${place}`], left: Number(end.value) * instances },
  ];
}

/** Pools of all replicas of all services against the connections of the server or pooler that they go to. */
export const connections: BudgetRule = {
  id: 'connections',
  find: ({ services, platform }) =>
    platform.flatMap(budgetOf).flatMap(({ end, hosts, left }) => {
      const users = services
        .filter(one =>
          hosts.some(
            host => hostOf(one)?.replace(/\.cluster\.local$/, '') === host,
          ),
        )
        .map(opens)
        .sort((one, other) => other.count - one.count);
      const taken = users.reduce((sum, { count }) => sum + count, 0);
      return taken <= left
        ? []
        : [
            broken(
              'connections',
              end,
              `which leaves ${left} to services, but the pools of ${users.length} of them open up to ${taken}`,
              users.slice(0, 2).map(one => one.end),
            ),
          ];
    }),
};
