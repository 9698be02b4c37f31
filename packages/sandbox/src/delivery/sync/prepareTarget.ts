import { ObjectInput } from '../../kubernetes';
import { jsonCopy } from '../../kubernetes/store/objects';
import { TRACKING_ID, trackingId } from './tracking';

export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Metadata that only an API server may write. */
const SERVER_FIELDS = [
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
  'managedFields',
] as const;

/** A copy of an object without its status and what the server writes into its metadata. */
export function desiredOf(object: ObjectInput): ObjectInput {
  const { status: _status, ...copy } = jsonCopy<ObjectInput>(object);
  for (const field of SERVER_FIELDS) {
    delete copy.metadata[field];
  }
  return copy as ObjectInput;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** A manifest from git as it is applied: placed in a namespace, tracked, remembering itself. */
export function prepareTarget(
  manifest: ObjectInput,
  options: {
    application: string;
    namespace: string;
    isNamespaced: boolean;
  },
): ObjectInput {
  const target = desiredOf(manifest);
  const { metadata } = target;
  if (!options.isNamespaced) delete metadata.namespace;
  else metadata.namespace = metadata.namespace || options.namespace;
  const { [LAST_APPLIED]: _last, ...annotations } = metadata.annotations ?? {};
  annotations[TRACKING_ID] = trackingId(
    options.application,
    target,
    options.namespace,
  );
  metadata.annotations = annotations;
  const applied = JSON.stringify(sorted(target));
  metadata.annotations = { ...annotations, [LAST_APPLIED]: applied };
  return target;
}
