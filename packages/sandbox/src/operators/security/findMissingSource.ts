import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { groupOf, isRecord, valueAt } from '../../kubernetes/store/objects';
import { conditionOf } from '../runtime/conditions';

const API = 'external-secrets.io/v1';

type Place = { store: ObjectStore; namespace: string | undefined };

const records = (value: unknown) =>
  (Array.isArray(value) ? value : []).filter(isRecord);

/** `secretstores.external-secrets.io "openbao" not found`, as an API server says it. */
const notFound = (apiVersion: string, kind: string, name: string) =>
  `${kind.toLowerCase()}s${
    apiVersion.includes('/') ? `.${groupOf(apiVersion)}` : ''
  } "${name}" not found`;

/** Why the store of a reference cannot be read. */
function ofStore(ref: unknown, place: Place): string | undefined {
  const name = valueAt(ref, ['name']);
  if (typeof name !== 'string') return undefined;
  const isCluster = valueAt(ref, ['kind']) === 'ClusterSecretStore';
  const kind = isCluster ? 'ClusterSecretStore' : 'SecretStore';
  const namespace = isCluster ? undefined : place.namespace;
  const found = place.store.get(API, kind, name, namespace);
  if (!found)
    return `could not get ${kind} "${name}", ${notFound(API, kind, name)}`;
  return conditionOf(found, 'Ready')?.status === 'False'
    ? `the desired SecretStore ${name} is not ready`
    : undefined;
}

/** Why a generator cannot run: it, or the service account it signs in with, is not there. */
function ofGenerator(ref: unknown, place: Place): string | undefined {
  const [apiVersion, kind, name] = ['apiVersion', 'kind', 'name'].map(field =>
    String(valueAt(ref, [field]) ?? ''),
  );
  const { store, namespace } = place;
  const found = store.get(apiVersion, kind, name, namespace);
  if (!found) {
    return `unable to get generator: ${notFound(apiVersion, kind, name)}`;
  }
  const account = valueAt(found.spec, [
    'provider',
    'auth',
    'kubernetes',
    'serviceAccountRef',
    'name',
  ]);
  return typeof account === 'string' &&
    !store.get('v1', 'ServiceAccount', account, namespace)
    ? `unable to generate: ${notFound('v1', 'ServiceAccount', account)}`
    : undefined;
}

/**
 * Why an ExternalSecret has nothing to read from, in the words of the operator's event; undefined
 * when all is there. Like the operator it looks at `dataFrom` first.
 */
export function findMissingSource(
  external: KubernetesObject,
  store: ObjectStore,
): string | undefined {
  const { spec, metadata } = external;
  const place = { store, namespace: metadata.namespace };
  const common = valueAt(spec, ['secretStoreRef']);
  const dataFrom = records(valueAt(spec, ['dataFrom'])).map((item, index) => {
    const generator = valueAt(item, ['sourceRef', 'generatorRef']);
    const ref = valueAt(item, ['sourceRef', 'storeRef']) ?? common;
    const cause =
      generator === undefined
        ? ofStore(ref, place)
        : ofGenerator(generator, place);
    const field = ['find', 'extract'].find(name => name in item);
    return (
      cause &&
      `error processing spec.dataFrom[${index}].${
        field ?? 'sourceRef.generatorRef'
      }, err: ${cause}`
    );
  });
  const data = records(valueAt(spec, ['data'])).map((item, index) => {
    const ref = valueAt(item, ['sourceRef', 'storeRef']) ?? common;
    const cause = ofStore(ref, place);
    const key = valueAt(item, ['remoteRef', 'key']);
    return (
      cause &&
      `error processing spec.data[${index}] (key: ${key}), err: ${cause}`
    );
  });
  return [...dataFrom, ...data].find(message => message !== undefined);
}
