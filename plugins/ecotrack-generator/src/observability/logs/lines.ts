import type { Service } from '@ecotrack/model';

/** Part of a line that the service logs as an error: logs are JSON, one object for each line. */
export const ERROR_LINE = '|= "\\"level\\":\\"ERROR\\""';

/** LogQL selector of the service's own lines, in the namespaces that the pattern names. */
export const ownLines = ({ metadata }: Service) =>
  `{namespace=~"$namespaces",container="${metadata.name}"}`;

/** The same for the proxies of its pods: by the name of the pod, which may be a label or beside the line. */
export const proxyLines = ({ metadata }: Service) =>
  `{namespace=~"$namespaces",container="istio-proxy"} | pod=~"${metadata.name}-[a-z0-9]+-[a-z0-9]{5}"`;
