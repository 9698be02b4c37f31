import { resourceKinds } from '../ResourceKind';

/** The Prometheus operator, as far as services carry its objects. */
export const observabilityKinds = resourceKinds(
  'monitoring.coreos.com',
  [
    {
      kind: 'AlertmanagerConfig',
      plural: 'alertmanagerconfigs',
      versions: ['v1alpha1'],
      shortNames: ['amcfg'],
    },
    {
      kind: 'ServiceMonitor',
      plural: 'servicemonitors',
      shortNames: ['smon'],
    },
    {
      kind: 'PrometheusRule',
      plural: 'prometheusrules',
      shortNames: ['promrule'],
    },
  ],
  { custom: true, categories: ['prometheus-operator'] },
);
