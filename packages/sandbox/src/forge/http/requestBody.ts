import { InputError } from '@backstage/errors';

type Body = Record<string, unknown>;

/** The JSON object a request carries. Throws InputError for anything else. */
export function requestBody(body: unknown): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new InputError('the body must be a JSON object');
  }
  return body as Body;
}

/** A text field of a body; absent and null give the fallback. Throws InputError. */
export function textField(
  body: Body,
  field: string,
  fallback?: string,
): string {
  const value = body[field] ?? fallback;
  if (typeof value !== 'string') {
    throw new InputError(`${field}: must be a text`);
  }
  return value;
}
