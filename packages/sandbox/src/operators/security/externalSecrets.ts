import { createHash } from 'node:crypto';
import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { withTransitions } from '../runtime/conditions';
import { Controller, Wake } from '../runtime/Controller';
import { recordEvent } from '../runtime/events';
import { controlledBy } from '../runtime/owners';
import { placeholderData } from '../runtime/placeholders';
import { timestamp } from '../../kubernetes/store/timestamp';
import { findMissingSource } from './findMissingSource';

const EXTERNAL_SECRET = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
};

/** A source has come or gone: everybody who reads from one looks again. */
const wakeAll: Wake = (_changed, store) =>
  store.list(EXTERNAL_SECRET.apiVersion, EXTERNAL_SECRET.kind);

function keysOf(external: KubernetesObject): string[] {
  const template = valueAt(external.spec, ['target', 'template', 'data']);
  if (isRecord(template)) return Object.keys(template);
  const data = valueAt(external.spec, ['data']);
  return (Array.isArray(data) ? data : [])
    .filter(isRecord)
    .map(item => String(item.secretKey));
}

const texts = (record: Record<string, unknown>) =>
  Object.entries(record).map(([key, value]): [string, string] => [
    key,
    String(value),
  ]);

function secretOf(external: KubernetesObject, name: string) {
  const at = (...path: string[]) => valueAt(external.spec, ['target', ...path]);
  const labels = at('template', 'metadata', 'labels');
  const annotations = at('template', 'metadata', 'annotations');
  const data = placeholderData(keysOf(external));
  const hash = createHash('sha3-224')
    .update(JSON.stringify(data))
    .digest('hex');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      namespace: external.metadata.namespace,
      labels: {
        ...(isRecord(labels) && Object.fromEntries(texts(labels))),
        'reconcile.external-secrets.io/created-by': createHash('sha3-224')
          .update(`${external.metadata.namespace}/${external.metadata.name}`)
          .digest('hex'),
        'reconcile.external-secrets.io/managed': 'true',
      },
      annotations: {
        ...(isRecord(annotations) && Object.fromEntries(texts(annotations))),
        'reconcile.external-secrets.io/data-hash': hash,
      },
      ownerReferences: [controlledBy(external)],
    },
    type: at('template', 'type') ?? 'Opaque',
    data,
  };
}

function wakeOwner(changed: KubernetesObject, store: ObjectStore) {
  return store
    .list(
      EXTERNAL_SECRET.apiVersion,
      EXTERNAL_SECRET.kind,
      changed.metadata.namespace,
    )
    .filter(
      item =>
        (valueAt(item.spec, ['target', 'name']) ?? item.metadata.name) ===
        changed.metadata.name,
    );
}

/** External Secrets: a Secret with placeholder values where the source exists, the reason where it does not. */
export const externalSecrets: Controller = {
  ...EXTERNAL_SECRET,
  wakes: {
    'external-secrets.io/ClusterSecretStore': wakeAll,
    'external-secrets.io/SecretStore': wakeAll,
    'generators.external-secrets.io/VaultDynamicSecret': wakeAll,
    '/ServiceAccount': wakeAll,
    '/Secret': wakeOwner,
  },
  reconcile(external, context) {
    const { store, now } = context;
    const time = timestamp(now());
    const target = valueAt(external.spec, ['target', 'name']);
    const name = typeof target === 'string' ? target : external.metadata.name;
    const missing = findMissingSource(external, store);
    const old = isRecord(external.status) ? external.status : {};
    if (missing) {
      recordEvent(
        external,
        {
          type: 'Warning',
          reason: 'UpdateFailed',
          message: missing,
          source: 'external-secrets',
        },
        context,
      );
    } else {
      store.apply(secretOf(external, name));
    }
    store.patchStatus(external, {
      ...old,
      ...(!missing && {
        binding: { name },
        refreshTime: old.refreshTime ?? time,
        syncedResourceVersion: `${external.metadata.generation}-${createHash(
          'sha256',
        )
          .update(JSON.stringify(external.spec ?? {}))
          .digest('hex')
          .slice(0, 32)}`,
      }),
      conditions: withTransitions(
        external,
        [
          missing
            ? {
                type: 'Ready',
                status: 'False',
                reason: 'SecretSyncedError',
                // what it was stands in the event, where fewer people read
                message: 'could not get secret data from provider',
              }
            : {
                type: 'Ready',
                status: 'True',
                reason: 'SecretSynced',
                message: 'secret synced',
              },
        ],
        time,
      ),
    });
  },
};
