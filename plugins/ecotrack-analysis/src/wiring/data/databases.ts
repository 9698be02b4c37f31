import { endsAt, endsOf, objectsOf, settingsLike } from '../fields';
import { meet } from '../meet';
import type { End, Placed, Wiring, WiringRule } from '../Wiring';

/** Settings that name the schema. */
const SCHEMA =
  /^spring\.(flyway\.(schemas\[\d+\]|default-schema)|datasource\.hikari\.schema|jpa\.properties\.hibernate\.default_schema)$/;

/** Host, port and name of a database as the driver gets them; the port is PostgreSQL's own. */
const addressOf = (database: Placed): End[] => {
  const [cluster] = endsAt(database, 'spec.cluster.name');
  const [namespace] = endsAt(database, 'metadata.namespace');
  return endsAt(database, 'spec.name').map(({ namespace: _, ...end }) => ({
    ...end,
    value: `jdbc:postgresql://${cluster?.value}-rw.${namespace?.value}.svc:5432/${end.value}`,
  }));
};

const urls = (wiring: Wiring) =>
  settingsLike(wiring, /^spring\.(datasource|flyway)\.url$/).map(end => ({
    ...end,
    value: end.value.split('?')[0],
  }));

/** A database and its schema belong to a role that there is, and the application connects to it, as roles that there are. */
export const databases: WiringRule = {
  id: 'databases',
  find(wiring) {
    const roles = endsOf(wiring, ['DatabaseRole'], 'spec.name');
    const owners = endsOf(wiring, ['Database'], 'spec.owner');
    return [
      ...meet(
        'databases',
        [
          ...endsOf(wiring, ['Database'], 'spec.owner', 'spec.schemas.*.owner'),
          ...settingsLike(wiring, /^spring\.datasource\.username$/),
        ],
        'which is the name of no role',
        roles,
      ),
      ...meet(
        'databases',
        settingsLike(wiring, /^spring\.flyway\.user$/),
        'who does not own the database',
        owners,
      ),
      ...meet(
        'databases',
        urls(wiring),
        'which is the address of no database',
        objectsOf(wiring, ['Database']).flatMap(addressOf),
      ),
      ...meet(
        'databases',
        settingsLike(wiring, SCHEMA),
        'which is no schema of the database',
        endsOf(wiring, ['Database'], 'spec.schemas.*.name'),
      ),
      ...meet(
        'databases',
        endsOf(wiring, ['DatabaseRole'], 'spec.cluster.name'),
        'where the database is not',
        endsOf(wiring, ['Database'], 'spec.cluster.name'),
      ),
    ];
  },
};
