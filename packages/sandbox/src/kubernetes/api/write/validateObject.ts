import { apiVersionOf, storedApiVersion } from '../../kinds/ResourceKind';
import { toVersion } from '../../kinds/toVersion';
import { isRecord } from '../../store/objects';
import { KubernetesObject, ObjectInput } from '../../store/types';
import { ResourceRequest } from '../ApiRequest';
import { isLabelKey, isLabelValue } from '../selectors/labelSelector';
import { badRequest, invalid } from '../status/statusErrors';

const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const NAME =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

const areTexts = (value: unknown) =>
  isRecord(value) &&
  Object.values(value).every(text => typeof text === 'string');

/** Refuses what the store and the watchers rely on never to see. */
function validateMetadata(request: ResourceRequest, object: ObjectInput): void {
  const { metadata } = object;
  const refuse = (field: string, message: string) => {
    throw invalid(request.kind, metadata.name, `metadata.${field}`, message);
  };
  /** A value that the field cannot hold is no valid body, unless a patch made it. */
  const refuseType = (field: string, message: string) => {
    if (request.method === 'PATCH') refuse(field, `Invalid value: ${message}`);
    throw badRequest(
      `${object.kind} in version "${request.version}" cannot be handled as a ${object.kind}: metadata.${field}: ${message}`,
    );
  };
  if (metadata.name.length > 253 || !SUBDOMAIN.test(metadata.name)) {
    refuse(
      'name',
      `Invalid value: "${metadata.name}": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`,
    );
  }
  for (const field of ['labels', 'annotations'] as const) {
    if (metadata[field] !== undefined && !areTexts(metadata[field])) {
      refuseType(field, 'must be a map of strings');
    }
  }
  for (const [key, value] of Object.entries(metadata.labels ?? {})) {
    if (!isLabelKey(key)) refuse('labels', `Invalid value: "${key}": ${NAME}`);
    if (!isLabelValue(value)) {
      refuse('labels', `Invalid value: "${value}": ${NAME}`);
    }
  }
  for (const field of ['ownerReferences', 'finalizers'] as const) {
    const of = field === 'finalizers' ? 'string' : 'object';
    const value: unknown = metadata[field];
    if (
      value !== undefined &&
      !(Array.isArray(value) && value.every(item => item && typeof item === of))
    ) {
      refuseType(field, `must be a list of ${of}s`);
    }
  }
}

/**
 * Checks an object against the address it is sent to, and returns it in the
 * version that is stored, with the namespace of the address.
 */
export function validateObject(
  request: ResourceRequest,
  object: ObjectInput,
): ObjectInput {
  const { kind, version, namespace, name } = request;
  const { metadata } = object;
  const expected = apiVersionOf(kind.group, version);
  if (object.apiVersion !== expected) {
    throw badRequest(
      `the API version in the data (${object.apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  if (kind.custom && object.kind !== kind.kind) {
    throw invalid(
      { group: kind.group, kind: object.kind },
      metadata.name,
      'kind',
      `Invalid value: "${object.kind}": must be ${kind.kind}`,
    );
  }
  if (object.kind !== kind.kind) {
    throw badRequest(
      `${object.kind} in version "${version}" cannot be handled as a ${kind.kind}`,
    );
  }
  if (metadata.namespace && metadata.namespace !== (namespace ?? '')) {
    throw badRequest(
      `the namespace of the provided object does not match the namespace sent on the request`,
    );
  }
  if (name && metadata.name !== name) {
    throw badRequest(
      `the name of the object (${metadata.name}) does not match the name on the URL (${name})`,
    );
  }
  validateMetadata(request, object);
  const placed = { ...object, metadata: { ...metadata, namespace } };
  return object.apiVersion === storedApiVersion(kind)
    ? placed
    : toVersion(kind, placed as KubernetesObject, kind.versions[0]);
}
