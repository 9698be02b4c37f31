import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Alert, Technology } from './Alert';
import { businessAlerts } from './business';
import { consumerAlerts } from './consumers';
import { jvmAlerts } from './jvm';
import { meshAlerts } from './mesh';
import { objectiveAlerts } from './objectives';
import { outboxAlerts } from './outbox';
import { podAlerts } from './pods';
import { postgresAlerts } from './postgres';
import { redisAlerts } from './redis';
import { secretAlerts } from './secrets';

/** Every alert of the service: only on metrics that it or the platform exports. */
export const alertsOf = ({
  service,
  platform,
}: Pick<GeneratorInput, 'service' | 'platform'>): readonly Alert[] => [
  ...podAlerts(service),
  ...objectiveAlerts(service),
  ...jvmAlerts(service),
  ...businessAlerts(service),
  ...postgresAlerts(service),
  ...redisAlerts(service),
  ...outboxAlerts(service),
  ...consumerAlerts(service, platform),
  ...meshAlerts(service),
  ...secretAlerts(service),
];

/** The technologies that have alerts, in their order. */
export const technologiesOf = (alerts: readonly Alert[]): Technology[] => [
  ...new Set(alerts.map(({ technology }) => technology)),
];
