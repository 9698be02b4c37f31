import { randomInt } from 'node:crypto';
import { toVersion } from '../../kinds/toVersion';
import { ObjectInput } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { toStatusError } from '../status/toStatusError';
import { StatusError } from '../status/Status';
import { invalid, notFound } from '../status/statusErrors';
import { parseObject } from './parseBody';
import { validateObject } from './validateObject';

/** The letters of generated names: no vowels, so no words. */
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

const suffix = () =>
  Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

function named(request: ResourceRequest, object: ObjectInput): ObjectInput {
  const { name, generateName } = object.metadata;
  if (name) return object;
  if (!generateName) {
    throw invalid(
      request.kind,
      '',
      'metadata.name',
      'Required value: name or generateName is required',
      'FieldValueRequired',
    );
  }
  const generated = `${String(generateName).slice(0, 58)}${suffix()}`;
  return { ...object, metadata: { ...object.metadata, name: generated } };
}

/** Answers POST: 201 with the object as it is stored. */
export async function createObject(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const { cluster, kind, version, namespace } = request;
  const object = validateObject(
    request,
    named(request, await parseObject(request)),
  );
  if (object.metadata.resourceVersion) {
    throw new StatusError(
      500,
      undefined,
      'resourceVersion should not be set on objects to be created',
    );
  }
  if (namespace && !cluster.store.get('v1', 'Namespace', namespace)) {
    throw notFound({ group: '', plural: 'namespaces' }, namespace);
  }
  // What only the server may say.
  const {
    uid: _uid,
    selfLink: _selfLink,
    creationTimestamp: _creationTimestamp,
    deletionTimestamp: _deletionTimestamp,
    deletionGracePeriodSeconds: _grace,
    ...metadata
  }: ObjectInput['metadata'] & { selfLink?: unknown } = object.metadata;
  const { status, ...desired } = object;
  const statusIsSeparate = kind.subresources.includes('status');
  try {
    const created = cluster.store.create({
      ...desired,
      apiVersion: object.apiVersion,
      kind: object.kind,
      metadata,
      ...(!statusIsSeparate && status !== undefined && { status }),
    });
    return { code: 201, json: toVersion(kind, created, version) };
  } catch (error) {
    throw toStatusError(error, { kind, name: metadata.name });
  }
}
