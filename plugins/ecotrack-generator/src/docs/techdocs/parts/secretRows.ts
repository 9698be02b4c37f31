import {
  databaseCredentialsPath,
  databaseOwnerPath,
  databaseOwnerSecret,
  databaseSecret,
  kafkaCertificatePath,
  kafkaPath,
  kafkaSecret,
  ownSecret,
  redisPath,
  redisSecret,
  type Service,
} from '@ecotrack/model';
import type { Plan } from '../../../core/Plan';

/** One credential on its way; never its value. */
export interface SecretRow {
  /** Path in OpenBao. */
  readonly path: string;
  /** Kubernetes Secret and its key. */
  readonly secret: string;
  readonly key: string;
  /** Spring property that reads it. */
  readonly property: string;
}

/** Key of the Kafka Secret that comes from the cluster and not from the user. */
const CERTIFICATE = 'ca.crt';

/** Every mounted secret key with the OpenBao path it comes from. */
export const secretRows = (service: Service, plan: Plan): SecretRow[] =>
  plan.secrets.flatMap(({ secret, keys }) =>
    Object.entries(keys).map(([key, property]) => ({
      path: pathOf(service, secret, key),
      secret,
      key,
      property,
    })),
  );

function pathOf(service: Service, secret: string, key: string): string {
  if (secret === kafkaSecret(service) && key === CERTIFICATE) {
    return kafkaCertificatePath();
  }
  const paths = new Map([
    [databaseSecret(service), databaseCredentialsPath(service)],
    [databaseOwnerSecret(service), databaseOwnerPath(service)],
    [redisSecret(service), redisPath()],
    [kafkaSecret(service), kafkaPath(service)],
    ...service.spec.security.secrets.map(
      ({ name, path }) => [ownSecret(service, name), path] as const,
    ),
  ]);
  const path = paths.get(secret);
  if (path === undefined) {
    throw new Error(
      `The Secret '${secret}' is mounted, but no OpenBao path is known for it; name the path where the docs look for it (secretRows.ts).`,
    );
  }
  return path;
}
