import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { conditionOf } from '../runtime/conditions';

const API = 'external-secrets.io/v1';
const records = (value: unknown) =>
  (Array.isArray(value) ? value : []).filter(isRecord);

/** Why the store of a reference cannot be read. */
function ofStore(
  ref: unknown,
  namespace: string | undefined,
  store: ObjectStore,
): string | undefined {
  const name = valueAt(ref, ['name']);
  if (typeof name !== 'string') return undefined;
  const kind = valueAt(ref, ['kind']) ?? 'SecretStore';
  const isCluster = kind === 'ClusterSecretStore';
  const found = store.get(
    API,
    isCluster ? 'ClusterSecretStore' : 'SecretStore',
    name,
    isCluster ? undefined : namespace,
  );
  if (!found) {
    return `could not get secret data from provider: could not get ${kind} "${name}", ${kind}.external-secrets.io "${name}" not found`;
  }
  return conditionOf(found, 'Ready')?.status === 'False'
    ? `could not get secret data from provider: the desired ${kind} ${name} is not ready`
    : undefined;
}

/** Why a generator cannot run: it, or the service account it signs in with, is not there. */
function ofGenerator(
  ref: unknown,
  namespace: string | undefined,
  store: ObjectStore,
): string | undefined {
  const [apiVersion, kind, name] = ['apiVersion', 'kind', 'name'].map(field =>
    String(valueAt(ref, [field]) ?? ''),
  );
  const prefix = 'error processing spec.dataFrom[0].sourceRef.generatorRef';
  const found = store.get(apiVersion, kind, name, namespace);
  if (!found) {
    return `${prefix}, err: unable to get generator: ${kind}.${
      apiVersion.split('/')[0]
    } "${name}" not found`;
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
    ? `${prefix}, err: unable to generate: unable to setup Vault client: serviceaccounts "${account}" not found`
    : undefined;
}

/** Why an ExternalSecret has nothing to read from, in the operator's words; undefined when all is there. */
export function findMissingSource(
  external: KubernetesObject,
  store: ObjectStore,
): string | undefined {
  const { spec, metadata } = external;
  const { namespace } = metadata;
  const data = records(valueAt(spec, ['data']));
  const from = records(valueAt(spec, ['dataFrom']));
  const stores = [
    valueAt(spec, ['secretStoreRef']),
    ...[...data, ...from].map(item => valueAt(item, ['sourceRef', 'storeRef'])),
  ];
  const generators = from.map(item =>
    valueAt(item, ['sourceRef', 'generatorRef']),
  );
  return [
    ...stores.map(ref => ofStore(ref, namespace, store)),
    ...generators
      .filter(ref => ref !== undefined)
      .map(ref => ofGenerator(ref, namespace, store)),
  ].find(message => message !== undefined);
}
