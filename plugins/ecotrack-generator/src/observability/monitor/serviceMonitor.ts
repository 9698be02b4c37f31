import type { Platform, PORTS, Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';
import { selectedBy } from './selectedBy';

/** Port of the Service, by its name: the operator knows no numbers. */
const PORT: keyof typeof PORTS = 'management';

/**
 * Pods take nothing but mTLS: Prometheus calls with a certificate of the mesh, which an Istio agent keeps
 * where Istio's manual says. That of a pod has a SPIFFE name and no address, so there is none to compare.
 */
const MESH = {
  scheme: 'https',
  tlsConfig: {
    caFile: '/etc/prom-certs/root-cert.pem',
    certFile: '/etc/prom-certs/cert-chain.pem',
    keyFile: '/etc/prom-certs/key.pem',
    insecureSkipVerify: true,
  },
};

/**
 * How Prometheus finds and reads the pods. Twice a minute, so that a rate over five minutes has ten
 * points; a service of this kind answers with some 230 kB.
 */
export const serviceMonitor = (
  service: Service,
  platform: Platform,
): ManifestTemplate => ({
  file: 'service-monitor.yaml',
  object: {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: metadata(service, service.metadata.name, {
      labels: selectedBy(platform),
    }),
    spec: {
      selector: { matchLabels: selectorLabels(service) },
      endpoints: [
        {
          port: PORT,
          path: '/actuator/prometheus',
          ...MESH,
          interval: '30s',
          scrapeTimeout: '10s',
        },
      ],
    },
  },
});
