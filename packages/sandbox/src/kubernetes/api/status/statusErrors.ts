import { qualifiedName, ResourceKind } from '../../kinds/ResourceKind';
import { StatusDetails, StatusError } from './Status';

type Resource = Pick<ResourceKind, 'group' | 'plural'>;

const about = (resource: Resource, name?: string): StatusDetails => ({
  ...(name && { name }),
  ...(resource.group && { group: resource.group }),
  kind: resource.plural,
});

export const badRequest = (message: string) =>
  new StatusError(400, 'BadRequest', message);

export const unauthorized = () =>
  new StatusError(401, 'Unauthorized', 'Unauthorized');

/** For requests that are refused before anyone asks who sent them. */
export const refused = (message: string) =>
  new StatusError(403, 'Forbidden', message);

export const forbidden = (
  user: string,
  verb: string,
  resource: Resource & { subresource?: string },
  name?: string,
  namespace?: string,
) => {
  const { group, plural, subresource } = resource;
  const path = subresource ? `${plural}/${subresource}` : plural;
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return new StatusError(
    403,
    'Forbidden',
    `${qualifiedName(resource)} ${
      name ? `"${name}" ` : ''
    }is forbidden: User "${user}" cannot ${verb} resource "${path}" in API group "${group}" ${scope}`,
    about(resource, name),
  );
};

export const notFound = (resource: Resource, name: string) =>
  new StatusError(
    404,
    'NotFound',
    `${qualifiedName(resource)} "${name}" not found`,
    about(resource, name),
  );

/** A path that nothing answers for, said in plain text as a real server does. */
export class PageNotFound extends Error {}

export const noSuchResource = () => new PageNotFound('404 page not found');

export const methodNotAllowed = (resource?: Resource & { custom: boolean }) =>
  new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    resource?.custom ? about(resource) : {},
  );

export const alreadyExists = (resource: Resource, name: string) =>
  new StatusError(
    409,
    'AlreadyExists',
    `${qualifiedName(resource)} "${name}" already exists`,
    about(resource, name),
  );

export const conflict = (
  resource: Resource,
  name: string,
  because = 'the object has been modified; please apply your changes to the latest version and try again',
) =>
  new StatusError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${qualifiedName(
      resource,
    )} "${name}": ${because}`,
    about(resource, name),
  );

export const expired = (message: string, continueToken?: string) =>
  new StatusError(
    410,
    'Expired',
    message,
    undefined,
    continueToken ? { continue: continueToken } : {},
  );

export const tooLarge = (message: string) =>
  new StatusError(413, 'RequestEntityTooLarge', message);

export const unsupportedMediaType = (message: string) =>
  new StatusError(415, 'UnsupportedMediaType', message);

export const invalid = (
  kind: Pick<ResourceKind, 'group' | 'kind'>,
  name: string,
  field: string,
  message: string,
  reason = 'FieldValueInvalid',
) => {
  const qualified = kind.group ? `${kind.kind}.${kind.group}` : kind.kind;
  return new StatusError(
    422,
    'Invalid',
    `${qualified} "${name}" is invalid: ${field}: ${message}`,
    {
      ...(name && { name }),
      ...(kind.group && { group: kind.group }),
      kind: kind.kind,
      causes: [{ reason, message, field }],
    },
  );
};

/** What a refused parameter of a list or a watch is a field of. */
export const LIST_OPTIONS = { group: 'meta.k8s.io', kind: 'ListOptions' };

export const internalError = (message: string) =>
  new StatusError(500, 'InternalError', `Internal error occurred: ${message}`, {
    causes: [{ message }],
  });

export const tooFarAhead = (message: string) =>
  new StatusError(504, 'Timeout', message, {
    causes: [
      {
        reason: 'ResourceVersionTooLarge',
        message: 'Too large resource version',
      },
    ],
    retryAfterSeconds: 1,
  });
