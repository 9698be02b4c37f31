import {
  databaseOwnerSecret,
  databaseSecret,
  kafkaSecret,
  ownSecret,
  redisSecret,
  type Service,
} from '@ecotrack/model';
import { anyOf } from '../promql/selectors';
import type { Alert } from './Alert';
import { kubectl } from './commands';

function secretsOf(service: Service): string[] {
  const { postgres, redis, kafka, security } = service.spec;
  return [
    ...(postgres
      ? [databaseSecret(service), databaseOwnerSecret(service)]
      : []),
    ...(redis ? [redisSecret(service)] : []),
    ...(kafka ? [kafkaSecret(service)] : []),
    ...security.secrets.map(({ name }) => ownSecret(service, name)),
  ];
}

/** External Secrets says of each copy whether it is fresh; without its labels being honoured the namespace has another name. */
const late = (label: string, names: readonly string[]) =>
  `externalsecret_status_condition{${label}=~"$namespace|$dataNamespace",name=~"${anyOf(
    names,
  )}",condition="Ready",status="False"}`;

/** A rotated password that does not arrive: what pods have is refused sooner or later. */
export function secretAlerts(service: Service): readonly Alert[] {
  const names = secretsOf(service);
  if (names.length === 0) return [];
  return [
    {
      technology: 'delivery',
      name: 'secret-not-ready',
      expr: `max by (name) (${late('namespace', names)} or ${late(
        'exported_namespace',
        names,
      )}) == 1`,
      for: '15m',
      severity: 'warning',
      summary: `A secret of ${service.metadata.name} is not kept fresh.`,
      description:
        'External Secrets has not been able to fetch {{ $labels.name }} for a quarter of an hour.',
      runbook: {
        symptoms:
          'Nothing yet: the last copy is still in use. After a rotation new connections are refused; of a new secret no pod can start.',
        checks: [
          kubectl('get externalsecrets -l "backstage.io/kubernetes-id=$NAME"'),
          kubectl("describe externalsecret <name> | sed -n '/Events/,$p'"),
          'kubectl --context "$CONTEXT" get clustersecretstores',
        ],
        remedy:
          'Store not ready: OpenBao is sealed or away; tell those who run it. `secret does not exist`: nobody has written the path. `permission denied`: the policy of the role. Then have it fetched at once, as under "Rotate a secret" in [Security](../security.md).',
        verification:
          'All are `SecretSynced`, and pods are younger than a secret that has changed.',
        rollBack:
          '`bao kv rollback` makes the last good version of a key current again.',
      },
    },
  ];
}
