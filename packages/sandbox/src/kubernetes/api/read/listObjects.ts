import { apiVersionOf } from '../../kinds/ResourceKind';
import { toVersion } from '../../kinds/toVersion';
import { ExpiredError } from '../../store/errors';
import { objectKey } from '../../store/objects';
import { KubernetesObject } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { parseSelectors } from '../selectors/parseSelectors';
import { expired } from '../status/statusErrors';
import { encodeContinueToken } from './continueToken';
import { ListParameters, parseListParameters } from './listParameters';
import { objectsOf } from './objectsOf';

const keyOf = ({ metadata }: KubernetesObject) =>
  objectKey(metadata.name, metadata.namespace);

/** The list at the version the client wants, and that version. */
function snapshot(request: ResourceRequest, parameters: ListParameters) {
  const { cluster, kind, namespace } = request;
  const { store } = cluster;
  const { continueFrom, resourceVersion, exact } = parameters;
  const read = (at?: number) => ({
    objects: objectsOf(store, kind, namespace, at),
    resourceVersion: at === undefined ? store.resourceVersion : String(at),
  });
  if (continueFrom) {
    if (continueFrom.resourceVersion === -1) return read();
    try {
      return read(continueFrom.resourceVersion);
    } catch (error) {
      if (!(error instanceof ExpiredError)) throw error;
      throw expired(
        'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
        encodeContinueToken({ ...continueFrom, resourceVersion: -1 }),
      );
    }
  }
  if (exact) return read(resourceVersion);
  // "Not older than" is what the newest state is, unless it lies ahead.
  if (resourceVersion && resourceVersion > Number(store.resourceVersion)) {
    store.eventsSince(resourceVersion);
  }
  return read();
}

/** Answers a list: selected, in the order of the keys, in pages when asked. */
export function listObjects(request: ResourceRequest): ApiResponse {
  const { kind, version } = request;
  const parameters = parseListParameters(request.query);
  const { limit, continueFrom } = parameters;
  const selection = parseSelectors(request);
  const { objects, resourceVersion } = snapshot(request, parameters);
  const rest = objects.filter(
    object =>
      (!continueFrom || keyOf(object) > continueFrom.after) &&
      selection.matches(object),
  );
  const page = limit > 0 ? rest.slice(0, limit) : rest;
  const last = page[page.length - 1];
  const remaining = rest.length - page.length;
  return {
    code: 200,
    json: {
      kind: `${kind.kind}List`,
      apiVersion: apiVersionOf(kind.group, version),
      metadata: {
        resourceVersion,
        // Lists of custom resources always have the field.
        ...(kind.custom && { continue: '' }),
        ...(remaining > 0 && {
          continue: encodeContinueToken({
            resourceVersion: Number(resourceVersion),
            after: keyOf(last),
          }),
          // Real servers count only where no selector could hide objects.
          ...(!selection.narrows && { remainingItemCount: remaining }),
        }),
      },
      items: page.map(object => listItem(request, object)),
    },
  };
}

/** Built-in kinds carry no type in a list, custom resources do; clients must bear both. */
function listItem(request: ResourceRequest, object: KubernetesObject) {
  const { kind, version } = request;
  const item = toVersion(kind, object, version);
  if (kind.custom) return item;
  const { apiVersion: _apiVersion, kind: _kind, ...untyped } = item;
  return untyped;
}
