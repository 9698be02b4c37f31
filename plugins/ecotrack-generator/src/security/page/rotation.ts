import {
  applicationRole,
  databaseCredentialsPath,
  databaseOwnerPath,
  databaseOwnerSecret,
  databaseSecret,
  kafkaCertificatePath,
  kafkaLagSecret,
  kafkaPath,
  kafkaSecret,
  ownerRoleObject,
  ownSecret,
  redisPath,
  redisSecret,
  type Service,
} from '@ecotrack/model';
import type { Plan } from '../../core/Plan';
import { fenced, sections } from '../../docs/markdown/sections';
import { markdownCode as code } from '../../text/markdown';
import { text } from '../../text/text';

const COMMANDS = text`
sync() {  # namespace and ExternalSecret: reads OpenBao now instead of within its interval
  kubectl --context "$CONTEXT" -n "$1" annotate externalsecret "$2" force-sync="$(date +%s)" --overwrite
}
synced() {
  kubectl --context "$CONTEXT" -n "$1" get externalsecret "$2" \\
    -o jsonpath='{.status.refreshTime} {.status.conditions[?(@.type=="Ready")].reason}{"\\n"}'
}
pods() {
  kubectl --context "$CONTEXT" -n "$NAMESPACE" get pods -l "app.kubernetes.io/name=$NAME" --sort-by=.status.startTime
}
`;

const part = (
  title: string,
  {
    about,
    order,
    rollBack,
  }: { about: string; order: readonly string[]; rollBack: string },
) =>
  sections(
    `### ${title}`,
    about,
    order.map((step, i) => `${i + 1}. ${step}`).join('\n'),
    `**Roll-back.** ${rollBack}`,
  );

const RESTARTED =
  'Wait until `pods` shows only pods that are younger than the sync, all ready.';
const ONE_GO =
  'Without a pause between the steps: each copy is read within the hour anyway, and a pod that starts with the other value fails until both are there.';
const BACK =
  '`bao kv rollback` to the version before, then the same steps in the same order.';

const hasLagSecret = (service: Service, { manifests }: Plan) =>
  manifests.some(
    ({ object }) =>
      object.kind === 'ExternalSecret' &&
      (object.metadata as { name?: unknown }).name === kafkaLagSecret(service),
  );

/** How each secret is changed: who learns the new value first, what to look at, how to go back. */
export function rotation(service: Service, plan: Plan): string | false {
  if (plan.secrets.length === 0) return false;
  const { postgres, redis, kafka } = service.spec;
  const { secrets } = service.spec.security;
  return sections(
    '## Rotate a secret',
    text`
OpenBao has the value, External Secrets copies it, and pods read it when they start: so a new value needs new pods.
Reloader replaces them, a few at a time, when a Secret has changed; where it is not installed, restart
the pods yourself as the last step. The alert \`DeliverySecretNotReady\` tells of a copy that is late.
One secret at a time: in dev first, then in the order of promotion.
`,
    fenced('bash', COMMANDS),
    postgres !== undefined &&
      part('Password of the application at PostgreSQL', {
        about: `OpenBao changes it by itself (${code(
          databaseCredentialsPath(service),
        )}, role ${code(
          applicationRole(service),
        )}) and it is read every five minutes: its \`rotation_period\` must be an hour or more.`,
        order: [
          `At once instead of by itself: \`bao write -f database/rotate-role/${service.metadata.name}\`. From here on new connections with the old password fail; those that are open stay.`,
          `\`sync "$NAMESPACE" ${databaseSecret(
            service,
          )}\`, then \`synced\` with the same words.`,
          RESTARTED,
          'Verify: no `password authentication failed` in the log of the pods for five minutes.',
        ],
        rollBack:
          'There is no way back to the old password; sync again, and rotate once more if it still fails.',
      }),
    postgres !== undefined &&
      part("Password of the schema's owner", {
        about: `Flyway uses it at the start of a pod (${code(
          databaseOwnerPath(service),
        )}); running pods do not. ${ONE_GO}`,
        order: [
          `A new version of ${code(databaseOwnerPath(service))} in OpenBao.`,
          `PostgreSQL first: \`sync "$DATA_NAMESPACE" ${databaseOwnerSecret(
            service,
          )}\`; CloudNativePG then alters the role.`,
          `Verify: \`kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" get databaserole ${ownerRoleObject(
            service,
          )} -o yaml\` says that it is applied.`,
          `The pods second: \`sync "$NAMESPACE" ${databaseOwnerSecret(
            service,
          )}\`.`,
          RESTARTED,
        ],
        rollBack: BACK,
      }),
    kafka !== undefined &&
      part('Password of the Kafka user', {
        about: `Connections that are open stay; new ones need the password that the brokers have (${code(
          kafkaPath(service),
        )}). ${ONE_GO}`,
        order: [
          `A new version of ${code(kafkaPath(service))} in OpenBao.`,
          `The brokers first: \`sync "$DATA_NAMESPACE" ${kafkaSecret(
            service,
          )}\`; the User Operator then changes the user.`,
          `Verify: \`kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" get kafkauser "$NAME"\` is ready.`,
          `The pods second: \`sync "$NAMESPACE" ${kafkaSecret(service)}\`.${
            hasLagSecret(service, plan)
              ? ` KEDA reads the lag with a copy of its own: \`sync "$NAMESPACE" ${kafkaLagSecret(
                  service,
                )}\`.`
              : ''
          }`,
          RESTARTED,
          'Verify: no `SaslAuthenticationException` in the log of the pods, and the lag of the consumer groups does not grow.',
        ],
        rollBack: BACK,
      }),
    kafka !== undefined &&
      part("Certificate of Kafka's authority", {
        about: `Of the platform and of all services (${code(
          kafkaCertificatePath(),
        )}).`,
        order: [
          'Both certificates, the old one and the new one, one after the other in `ca.crt`.',
          `In every service: \`sync "$NAMESPACE" ${kafkaSecret(
            service,
          )}\`, new pods.`,
          'Only then Strimzi renews the certificates of the brokers.',
          'When no broker shows the old one any more, it is taken out in the same way.',
        ],
        rollBack: 'While both are in `ca.crt` the brokers may go back.',
      }),
    redis !== undefined &&
      part('Password of Redis', {
        about: `Of the platform and of all services (${code(
          redisPath(),
        )}): Redis knows one password, so there is a moment in which nobody gets in. The service goes on without its cache${
          redis.sessions ? ', but its sessions fail' : ''
        }.`,
        order: [
          'The platform sets it in OpenBao and restarts servers and sentinels together.',
          `In every service: \`sync "$NAMESPACE" ${redisSecret(service)}\`.`,
          RESTARTED,
          'Verify: no `WRONGPASS` in the log of the pods.',
        ],
        rollBack: BACK,
      }),
    ...secrets.map(({ name, path }) =>
      part(`Secret ${code(name)}`, {
        about: `Somebody else gives it out; we keep it at ${code(path)}.`,
        order: [
          'Have a new value made and leave the old one valid.',
          `A new version of ${code(path)} with all keys in OpenBao.`,
          `\`sync "$NAMESPACE" ${ownSecret(service, name)}\`.`,
          RESTARTED,
          'Verify: calls that use it are answered.',
          'Have the old value revoked, last of all.',
        ],
        rollBack: `As long as the old value is valid: ${BACK}`,
      }),
    ),
  );
}
