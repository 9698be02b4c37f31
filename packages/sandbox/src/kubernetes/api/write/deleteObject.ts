import { toVersion } from '../../kinds/toVersion';
import { apiVersionOf } from '../../kinds/ResourceKind';
import { isRecord, valueAt } from '../../store/objects';
import { DeletePropagation, KubernetesObject } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { namedObject } from '../read/getObject';
import { objectsOf } from '../read/objectsOf';
import { parseSelectors } from '../selectors/parseSelectors';
import { badRequest, conflict, invalid } from '../status/statusErrors';
import { parseJson } from './parseBody';

type DeleteOptions = {
  propagation: DeletePropagation;
  uid?: unknown;
  resourceVersion?: unknown;
};

/** DeleteOptions from the body or the query. Foreground is done like Background. */
async function deleteOptions(request: ResourceRequest): Promise<DeleteOptions> {
  const text = await request.readBody();
  const body = text.trim() ? parseJson(text) : {};
  if (!isRecord(body)) throw badRequest('DeleteOptions are not a JSON object');
  const policy =
    body.propagationPolicy ?? request.query.get('propagationPolicy');
  if (policy && !['Background', 'Foreground', 'Orphan'].includes(`${policy}`)) {
    throw invalid(
      { group: 'meta.k8s.io', kind: 'DeleteOptions' },
      '',
      'propagationPolicy',
      `Unsupported value: "${policy}": supported values: "Background", "Foreground", "Orphan"`,
      'FieldValueNotSupported',
    );
  }
  return {
    propagation: policy === 'Orphan' ? 'Orphan' : 'Background',
    uid: valueAt(body, ['preconditions', 'uid']),
    resourceVersion: valueAt(body, ['preconditions', 'resourceVersion']),
  };
}

function checkPreconditions(
  request: ResourceRequest,
  { metadata }: KubernetesObject,
  options: DeleteOptions,
): void {
  const check = (label: string, wanted: unknown, actual: string) => {
    if (wanted === undefined || wanted === actual) return;
    throw conflict(
      // Here real servers name the kind and not the plural.
      { group: request.kind.group, plural: request.kind.kind },
      metadata.name,
      `Precondition failed: ${label} in precondition: ${wanted}, ${label} in object meta: ${actual}`,
    );
  };
  check('UID', options.uid, metadata.uid);
  check('ResourceVersion', options.resourceVersion, metadata.resourceVersion);
}

/** Answers DELETE: a Status, or the object while finalizers hold it. */
export async function deleteObject(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const { cluster, kind, version } = request;
  const options = await deleteOptions(request);
  const existing = namedObject(request);
  checkPreconditions(request, existing, options);
  const held = cluster.store.requestDeletion(existing, options.propagation);
  if (held) return { code: 200, json: toVersion(kind, held, version) };
  return {
    code: 200,
    json: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details: {
        name: existing.metadata.name,
        ...(kind.group && { group: kind.group }),
        kind: kind.plural,
        uid: existing.metadata.uid,
      },
    },
  };
}

/** Answers DELETE of a collection: the objects that the selectors chose. */
export async function deleteCollection(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const { cluster, kind, version, namespace } = request;
  const options = await deleteOptions(request);
  const { matches } = parseSelectors(request);
  const chosen = objectsOf(cluster.store, kind, namespace).filter(matches);
  for (const object of chosen) {
    const { name, namespace: at } = object.metadata;
    // The garbage collector may have taken it with an owner before it.
    if (cluster.store.get(object.apiVersion, object.kind, name, at)) {
      cluster.store.requestDeletion(object, options.propagation);
    }
  }
  return {
    code: 200,
    json: {
      kind: `${kind.kind}List`,
      apiVersion: apiVersionOf(kind.group, version),
      metadata: {
        resourceVersion: cluster.store.resourceVersion,
        ...(kind.custom && { continue: '' }),
      },
      items: chosen.map(object => toVersion(kind, object, version)),
    },
  };
}
