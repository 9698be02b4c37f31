import { ResourceRegistry } from '../kinds/ResourceRegistry';
import { ResourceRequest } from './ApiRequest';
import { badRequest, noSuchResource, notFound } from './status/statusErrors';

/** The part of a request that its path decides. */
export type ResourcePath = Pick<
  ResourceRequest,
  'kind' | 'version' | 'namespace' | 'name' | 'subresource'
>;

/** The decoded segments of a path. Throws BadRequest for a broken escape. */
export function segmentsOf(pathname: string): string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw badRequest('the path of the request is not a valid escaped path');
  }
}

/**
 * Reads `/api/v1/...` and `/apis/<group>/<version>/...` as the resource it
 * names. Throws NotFound for what this server does not serve.
 */
export function parseResourcePath(
  registry: ResourceRegistry,
  segments: string[],
): ResourcePath {
  const [prefix, ...rest] = segments;
  const group = prefix === 'apis' ? rest.shift() : '';
  const [version, ...path] = rest;
  if (group === undefined || !version || !['api', 'apis'].includes(prefix)) {
    throw noSuchResource();
  }
  // `/namespaces/<name>` and its `/status` are the Namespace object itself.
  const inNamespace =
    path[0] === 'namespaces' && path.length > 2 && path[2] !== 'status';
  const namespace = inNamespace ? path[1] : undefined;
  const [plural, name, subresource, ...extra] = inNamespace
    ? path.slice(2)
    : path;
  const kind = plural && registry.find(group, version, plural);
  if (!kind) throw noSuchResource();
  if (namespace && !kind.namespaced) throw noSuchResource();
  if (name && kind.namespaced && !namespace) throw noSuchResource();
  const isServed =
    !subresource || kind.subresources.some(served => served === subresource);
  if (!isServed || extra.length > 0) {
    // One handler answers for all paths of a custom resource.
    throw kind.custom && name ? notFound(kind, name) : noSuchResource();
  }
  return { kind, version, namespace, name, subresource };
}
