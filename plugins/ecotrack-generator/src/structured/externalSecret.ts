import type { Platform, Service } from '@ecotrack/model';
import type { ManifestNode, ManifestTemplate } from './ManifestTemplate';
import { metadata } from './metadata';

/** Where OpenBao's key-value engine has a value. */
export interface SecretRead {
  readonly path: string;
  readonly property: string;
}

interface ExternalSecretOptions {
  /** Name of the ExternalSecret and of the Secret it makes. */
  readonly name: string;
  readonly namespace?: ManifestNode;
  readonly annotations?: { readonly [key: string]: string };
  /** Values by the name the templates in `data` use for them. */
  readonly reads?: { readonly [name: string]: SecretRead };
  /** A VaultDynamicSecret of the same namespace that is read instead of the key-value engine. */
  readonly generator?: string;
  /** Keys of the Secret; the texts are templates of External Secrets. */
  readonly data: { readonly [key: string]: string };
  readonly type?: string;
  /** Labels of the Secret. */
  readonly labels?: { readonly [key: string]: string };
  /** How often OpenBao is asked; a rotated password is unknown to the service for this long at most. */
  readonly refreshInterval?: string;
}

/** An ExternalSecret that makes a Secret with exactly the keys of `data`. */
export function externalSecret(
  service: Service,
  platform: Platform,
  options: ExternalSecretOptions,
): ManifestTemplate {
  const { generator, reads = {} } = options;
  return {
    file: 'external-secrets.yaml',
    object: {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: metadata(service, options.name, {
        namespace: options.namespace,
        annotations: options.annotations,
      }),
      spec: {
        refreshInterval: options.refreshInterval ?? '1h',
        secretStoreRef: generator
          ? undefined
          : { kind: 'ClusterSecretStore', name: platform.secretStore.name },
        target: {
          name: options.name,
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          template: {
            engineVersion: 'v2',
            mergePolicy: 'Replace',
            type: options.type ?? 'Opaque',
            metadata: options.labels && { labels: options.labels },
            data: options.data,
          },
        },
        data: generator
          ? undefined
          : Object.entries(reads).map(([secretKey, read]) => ({
              secretKey,
              remoteRef: { key: read.path, property: read.property },
            })),
        dataFrom: generator
          ? [
              {
                sourceRef: {
                  generatorRef: {
                    apiVersion: 'generators.external-secrets.io/v1alpha1',
                    kind: 'VaultDynamicSecret',
                    name: generator,
                  },
                },
              },
            ]
          : undefined,
      },
    },
  };
}
