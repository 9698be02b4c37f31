import type { ObjectOf } from '../../objects/Objects';

type ServicePort = ObjectOf<'Service'>['spec']['ports'][number];

const HTTP = [
  'http',
  'http2',
  'grpc',
  'grpc-web',
  'kubernetes.io/h2c',
  'kubernetes.io/ws',
];
const KNOWN = [
  ...HTTP,
  'https',
  'kubernetes.io/wss',
  'tcp',
  'tls',
  'udp',
  'mongo',
  'mysql',
  'redis',
  'auto',
];

/** Whether Istio knows an appProtocol; what it does not know is plain TCP to it. */
export const isKnownProtocol = (appProtocol: string): boolean =>
  KNOWN.includes(appProtocol.toLowerCase());

/** What Istio takes a port of a Service for, by appProtocol or name; undefined when it has to look at the traffic. */
export function declaredProtocol(port: ServicePort): string | undefined {
  if (port.protocol === 'UDP') return 'udp';
  const written = port.appProtocol?.toLowerCase();
  if (written) return isKnownProtocol(written) ? written : 'tcp';
  const name = port.name?.toLowerCase();
  return KNOWN.find(one => name === one || name?.startsWith(`${one}-`));
}

/** Whether the proxy sees calls on the port, not only connections; undefined when it has to look. */
export function isHttpPort(port: ServicePort): boolean | undefined {
  const protocol = declaredProtocol(port);
  return protocol && protocol !== 'auto' ? HTTP.includes(protocol) : undefined;
}
