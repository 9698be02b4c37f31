import { PORTS, type Service, type Platform } from '@ecotrack/model';
import type { Egress } from '../../core/Contributions';

/** `alloy.observability.svc` and its longer forms: a Service of the cluster and its namespace. */
const CLUSTER_HOST = /^[^.]+\.([^.]+)\.svc(?:\.cluster\.local)?$/;
const DEFAULT_PORTS: { readonly [protocol: string]: number } = {
  'http:': 80,
  'https:': 443,
};

/** Traffic to an address of the platform document, in the cluster or outside of it. */
function toAddress(to: string, reason: string, address: string): Egress {
  const { hostname, port, protocol } = new URL(address);
  const ports = [port ? Number(port) : DEFAULT_PORTS[protocol]];
  const namespace = CLUSTER_HOST.exec(hostname)?.[1];
  return namespace
    ? { to, reason, ports, namespace: () => namespace }
    : {
        to,
        reason,
        ports,
        host: {
          name: hostname,
          protocol: protocol === 'https:' ? 'TLS' : 'HTTP',
        },
      };
}

/** The sidecar gets its configuration and its certificate there; without it no pod becomes ready. */
const CONTROL_PLANE: Egress = {
  to: 'istiod',
  reason: 'Configuration and certificates of the mesh',
  ports: [15012],
  namespace: () => 'istio-system',
  podLabels: { app: 'istiod' },
};

/** What every service reaches, the services it calls or waits for, and the hosts the team named. */
export function ownEgress(service: Service, platform: Platform): Egress[] {
  const { calls, startAfter } = service.spec.application;
  const called = new Set([...calls.map(call => call.service), ...startAfter]);
  return [
    CONTROL_PLANE,
    toAddress(
      'telemetry',
      'Traces and metrics over OTLP',
      platform.observability.otlpEndpoint,
    ),
    toAddress(
      'issuer',
      'Keys that tokens are checked with',
      platform.tokens.issuer,
    ),
    ...[...called].map<Egress>(name => ({
      to: name,
      reason: `Calls to ${name}`,
      ports: [PORTS.http],
      service: name,
      namespace: environment => environment.namespace,
      podLabels: { 'app.kubernetes.io/name': name },
    })),
    ...service.spec.mesh.externalHosts.map<Egress>(({ host, port }) => ({
      to: host,
      reason: `The outside host ${host}`,
      ports: [port],
      host: { name: host, protocol: 'TLS' },
    })),
  ];
}
