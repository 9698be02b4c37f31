import type { PlatformEnvironment } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { text } from '../../text/text';
import type { Technology } from '../alerts/Alert';

/** Runs in a pod that the portal's own runbook of Kafka tells how to make: it holds an administrator's login. */
const KAFKA_TOOL = text`
kafka() {  # a tool in the pod kafka-admin; the page of Kafka in the runbooks of the portal says how to start it
  kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" exec -i kafka-admin -- "/opt/kafka/bin/$1" \\
    --bootstrap-server "$KAFKA-kafka-bootstrap:9093" --command-config /tmp/client.properties "\${@:2}"
}
`;

/** Head of a page: what the commands of its sections are told by variables. */
export function variables(
  { service, platform }: Pick<GeneratorInput, 'service' | 'platform'>,
  environment: PlatformEnvironment,
  technology: Technology,
): string {
  const data = technology !== 'application' && technology !== 'mesh';
  const postgres = service.spec.postgres !== undefined;
  return text`
CONTEXT=${environment.cluster}
NAMESPACE=${environment.namespace}
NAME=${service.metadata.name}
${data && `DATA_NAMESPACE=${environment.dataNamespace}`}
${
  postgres &&
  (technology === 'postgres' || technology === 'kafka') &&
  `POSTGRES=${platform.postgres.cluster}`
}
${technology === 'kafka' && `KAFKA=${platform.kafka.cluster}`}
${technology === 'kafka' && KAFKA_TOOL}
`;
}
