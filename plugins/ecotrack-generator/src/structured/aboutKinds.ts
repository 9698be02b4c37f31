import type { ManifestTemplate } from './ManifestTemplate';

/** What the objects of a kind are to the service that carries them. */
const ABOUT: { readonly [kind: string]: string | undefined } = {
  ConfigMap: 'the settings and environment variables of the pods',
  Database: 'the database and its schema',
  DatabaseRole: 'the roles that own and use the database',
  Deployment: 'the pods with their image, probes, mounts and resources',
  ExternalSecret: 'the Secrets that are kept fresh from OpenBao',
  KafkaTopic: 'the topics, those for dead letters too',
  KafkaUser: 'the Kafka user and what it may read and write',
  NetworkPolicy: 'the only ways out of the pods',
  Service: 'the address and ports that others call',
  ServiceAccount: 'the identity of the pods',
  VaultDynamicSecret: 'the password that OpenBao rotates',
};

/** What a file with these objects holds, for its purpose; a kind nobody has described is named. */
export function aboutKinds(manifests: readonly ManifestTemplate[]): string {
  const kinds = manifests.map(({ object }) => String(object.kind));
  return [...new Set(kinds)].map(kind => ABOUT[kind] ?? kind).join(', ');
}
