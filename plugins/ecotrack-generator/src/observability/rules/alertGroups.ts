import type { Service } from '@ecotrack/model';
import type { Alert } from '../alerts/Alert';
import { technologiesOf } from '../alerts/alertsOf';

/** One group of rules for each technology that has alerts, as Prometheus and Loki read them. */
export const alertGroups = <Rule>(
  { metadata }: Service,
  alerts: readonly Alert[],
  rule: (alert: Alert) => Rule,
) =>
  technologiesOf(alerts).map(technology => ({
    name: `${metadata.name}.${technology}`,
    rules: alerts.filter(alert => alert.technology === technology).map(rule),
  }));
