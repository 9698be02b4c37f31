import type { Service } from '@ecotrack/model';
import { ownPods } from '../promql/selectors';
import type { Alert } from './Alert';
import { GET_PODS, kubectl } from './commands';

/** The certificate of each pod's proxy lasts a day and is renewed at half of it; six hours are the bound of health as well. */
export const meshAlerts = (service: Service): readonly Alert[] => [
  {
    technology: 'mesh',
    name: 'certificate-expiring',
    expr: `min by (pod) (istio_agent_cert_expiry_seconds{${ownPods(
      service,
    )},resource_name="default"}) < 21600`,
    for: '10m',
    severity: 'critical',
    summary: `A certificate of ${service.metadata.name} in the mesh is not renewed.`,
    description:
      'The certificate of {{ $labels.pod }} ends in {{ $value | humanizeDuration }}; from then on nobody can call it, and it can call nobody.',
    runbook: {
      symptoms:
        'Nothing yet. When the certificate ends, all calls from and to the pod fail with TLS errors.',
      checks: [
        GET_PODS,
        'istioctl --context "$CONTEXT" -n "$NAMESPACE" proxy-config secret <pod>',
        kubectl('logs <pod> -c istio-proxy --since=12h | grep -iE "csr|cert"'),
      ],
      remedy:
        'The log says why istiod signs nothing: istiod away or its own certificate ended; tell those who run the mesh. With istiod well, deleting the pod gets it a new certificate.',
      verification: '`proxy-config secret` shows more than twelve hours.',
      rollBack: 'None: a new certificate is no change.',
    },
  },
];
