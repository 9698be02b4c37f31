import { apiVersionOf } from '../../kinds/ResourceKind';
import { isRecord } from '../../store/objects';
import { ObjectInput } from '../../store/types';
import { ApiRequest, ResourceRequest } from '../ApiRequest';
import { badRequest, unsupportedMediaType } from '../status/statusErrors';

/** The media type of a request body, without its parameters. */
export function mediaTypeOf(request: {
  headers: { 'content-type'?: string };
}): string {
  const [type] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

/** JSON of a body; keys that could reach a prototype are refused. Throws BadRequest. */
export function parseJson(text: string): unknown {
  let value: unknown;
  let poisoned = false;
  try {
    value = JSON.parse(text, (key, part) => {
      poisoned ||= key === '__proto__';
      return part;
    });
  } catch (error) {
    throw badRequest(
      `couldn't get version/kind; json parse error: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (poisoned) throw badRequest('the key "__proto__" is not allowed');
  return value;
}

/** A JSON body. Throws BadRequest, or UnsupportedMediaType for other formats. */
export async function readJson(request: ApiRequest): Promise<unknown> {
  const type = mediaTypeOf(request);
  if (type && type !== 'application/json') {
    throw unsupportedMediaType(
      'the body of the request was in an unknown format - accepted media types include: application/json',
    );
  }
  return parseJson(await request.readBody());
}

/** The body of a create or update as an object. Throws as readJson does. */
export async function parseObject(
  request: ResourceRequest,
): Promise<ObjectInput> {
  return asObject(request, await readJson(request));
}

/**
 * Checks the outer shape that every object has. The address tells the type of
 * a built-in kind that does not say it. Throws BadRequest.
 */
export function asObject(
  request: ResourceRequest,
  value: unknown,
): ObjectInput {
  const { custom, group } = request.kind;
  const type: Record<string, unknown> = custom
    ? {}
    : {
        apiVersion: apiVersionOf(group, request.version),
        kind: request.kind.kind,
      };
  if (!isRecord(value)) {
    throw badRequest('the body of the request is not a JSON object');
  }
  const { apiVersion, kind, metadata = {} } = { ...type, ...value };
  if (typeof kind !== 'string' || !kind) {
    throw badRequest("Object 'Kind' is missing in the body of the request");
  }
  if (typeof apiVersion !== 'string' || !apiVersion) {
    throw badRequest(
      "Object 'apiVersion' is missing in the body of the request",
    );
  }
  if (!isRecord(metadata)) {
    throw badRequest('metadata in the body of the request is not an object');
  }
  const { name = '' } = metadata;
  if (typeof name !== 'string') {
    throw badRequest(
      'metadata.name in the body of the request is not a string',
    );
  }
  return { ...value, apiVersion, kind, metadata: { ...metadata, name } };
}
