import { qualifiedName } from '../../kinds/ResourceKind';
import { ResourceRequest } from '../ApiRequest';
import { forbidden } from '../status/statusErrors';
import { User } from './User';

/** What a reader may do. */
export const READ_VERBS = ['get', 'list', 'watch'];

/** What a role may do with resources: everything, or reading. */
export function isAllowed(user: User, verb: string): boolean {
  return (
    user.role === 'admin' ||
    (user.role === 'reader' && READ_VERBS.includes(verb))
  );
}

/** The RBAC verb of a request. */
export function verbOf(request: ResourceRequest): string {
  const { method, name, query } = request;
  if (method === 'GET') {
    if (name) return 'get';
    return isTrue(query.get('watch')) ? 'watch' : 'list';
  }
  if (method === 'DELETE') return name ? 'delete' : 'deletecollection';
  return { POST: 'create', PUT: 'update', PATCH: 'patch' }[method] ?? 'get';
}

/** Whether the user has lost the right to read this kind. */
export const isForbidden = ({ user, kind, cluster }: ResourceRequest) =>
  user.role === 'reader' && cluster.outage.isForbidden(qualifiedName(kind));

/** Throws the Forbidden of a real API server. */
export function authorize(request: ResourceRequest): void {
  const { user, kind, name, namespace, subresource } = request;
  const verb = verbOf(request);
  if (isAllowed(user, verb) && !isForbidden(request)) return;
  const { group, plural } = kind;
  throw forbidden(
    user.name,
    verb,
    { group, plural, subresource },
    name,
    namespace,
  );
}

/** A boolean query parameter, read as Kubernetes reads it. */
export function isTrue(value: string | null): boolean {
  return value !== null && !['', '0', 'false'].includes(value);
}
