import type { Named } from './Named';

/** Ports of every service: the API, and the management port that no gateway exposes. */
export const PORTS = { http: 8080, management: 8081 } as const;

export const deploymentName = (service: Named) => service.metadata.name;
export const serviceAccountName = (service: Named) => service.metadata.name;
export const configMapName = (service: Named) =>
  `${service.metadata.name}-config`;
/** Argo CD Application of one environment. */
export const applicationName = (service: Named, environment: string) =>
  `${service.metadata.name}-${environment}`;
/** `registry/name`, without tag. */
export const imageRepository = (service: Named, registry: string) =>
  `${registry}/${service.metadata.name}`;
/** ConfigMap with the environment variables of the container. */
export const environmentConfigMapName = (service: Named) =>
  `${service.metadata.name}-environment`;
/** Where the settings of an environment and the secrets stand in the container. */
export const CONFIG_PATH = '/etc/ecotrack/config';
export const SECRETS_PATH = '/etc/ecotrack/secrets';
