import { packageName, type Service } from '@ecotrack/model';
import { metricsOf } from '../../application/metrics/metricPlan';
import type { TablePlan } from '../plan/tablePlan';

/** A bean that the service class is given. */
export interface Collaborator {
  readonly type: string;
  readonly name: string;
  readonly import: string;
}

/** What the service class of a table works with, in the order of its constructor. */
export function collaborators(
  plan: TablePlan,
  service: Service,
): readonly Collaborator[] {
  const root = packageName(service);
  const bean = (type: string, name: string, from: string) => ({
    type,
    name,
    import: `${from}.${type}`,
  });
  return [
    bean(`${plan.entity}Repository`, plan.repository, plan.package),
    ...(plan.topic
      ? [bean(`${plan.entity}Events`, 'events', `${root}.events`)]
      : []),
    ...(metricsOf(plan, service).length > 0
      ? [bean('BusinessMetrics', 'metrics', `${root}.metrics`)]
      : []),
    ...(plan.table.audit
      ? [bean('AuditContext', 'audit', `${root}.audit`)]
      : []),
    ...(plan.written.some(({ password }) => password)
      ? [
          bean(
            'PasswordEncoder',
            'passwordEncoder',
            'org.springframework.security.crypto.password',
          ),
        ]
      : []),
  ];
}
