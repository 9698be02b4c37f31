import { ObjectInput } from '../../kubernetes';
import {
  disruptionBudget,
  secret,
  service,
  serviceAccount,
} from '../runtime/objects';
import { ClusterSettings } from './clusterSettings';

export const CLUSTER = 'cnpg.io/cluster';
export const INSTANCE_ROLE = 'cnpg.io/instanceRole';

const APPLICATION_KEYS = [
  'username',
  'user',
  'password',
  'dbname',
  'host',
  'port',
  'uri',
  'jdbc-uri',
  'fqdn-uri',
  'fqdn-jdbc-uri',
  'pgpass',
];

const tls = (name: string, labels: Record<string, string>) =>
  secret({ name, labels }, ['tls.crt', 'tls.key'], 'kubernetes.io/tls');

/** Services, secrets, budgets and service account of a cluster. */
export function clusterObjects(settings: ClusterSettings): ObjectInput[] {
  const { name, instances, hasOwnSecret } = settings;
  const labels = { [CLUSTER]: name };
  const port = { name: 'postgres', port: 5432, appProtocol: 'tcp' };
  const primary = { ...labels, [INSTANCE_ROLE]: 'primary' };
  return [
    serviceAccount({ name, labels }),
    secret({ name: `${name}-ca`, labels }, ['ca.crt', 'ca.key']),
    tls(`${name}-server`, labels),
    tls(`${name}-replication`, labels),
    ...(hasOwnSecret
      ? []
      : [
          secret(
            {
              name: `${name}-app`,
              labels: {
                ...labels,
                'cnpg.io/userType': 'app',
                'cnpg.io/reload': 'true',
              },
            },
            APPLICATION_KEYS,
            'kubernetes.io/basic-auth',
          ),
        ]),
    service({ name: `${name}-rw`, labels }, primary, [port]),
    service(
      { name: `${name}-ro`, labels },
      { ...labels, [INSTANCE_ROLE]: 'replica' },
      [port],
    ),
    service(
      { name: `${name}-r`, labels },
      { ...labels, 'cnpg.io/podRole': 'instance' },
      [port],
    ),
    disruptionBudget({ name: `${name}-primary`, labels }, primary, {
      minAvailable: 1,
    }),
    ...(instances > 2
      ? [
          disruptionBudget(
            { name, labels },
            { ...labels, [INSTANCE_ROLE]: 'replica' },
            { minAvailable: instances - 2 },
          ),
        ]
      : []),
  ];
}
