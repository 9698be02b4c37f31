import { applyPatch as applyOperations } from 'fast-json-patch';
import type { Operation } from 'fast-json-patch';
import { isRecord, jsonCopy } from '../../store/objects';
import {
  badRequest,
  tooLarge,
  unsupportedMediaType,
} from '../status/statusErrors';
import { StatusError } from '../status/Status';

const MAX_OPERATIONS = 10_000;

/** RFC 7386: null removes, objects merge, everything else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Record<string, unknown> = isRecord(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(result[key], value);
  }
  return result;
}

function jsonPatch(target: unknown, patch: unknown): unknown {
  if (!Array.isArray(patch) || !patch.every(isRecord)) {
    throw badRequest('a JSON patch is a list of operations');
  }
  if (patch.length > MAX_OPERATIONS) {
    throw tooLarge(
      `The allowed maximum operations in a JSON patch is ${MAX_OPERATIONS}, got ${patch.length}`,
    );
  }
  try {
    return applyOperations(
      jsonCopy(target),
      patch as unknown as Operation[],
      true,
    ).newDocument;
  } catch (error) {
    // Also a TypeError: the library's refusal of paths into a prototype.
    const [sentence] = String(error).split('\n');
    throw new StatusError(
      422,
      'Invalid',
      `the server rejected our request due to an error in our request: ${sentence}`,
      {},
    );
  }
}

const hasListOrDirective = (patch: unknown): boolean =>
  Array.isArray(patch) ||
  (isRecord(patch) &&
    Object.entries(patch).some(
      ([key, value]) => key.startsWith('$') || hasListOrDirective(value),
    ));

/** Equal to a merge patch as long as no list is concerned; lists need each kind's merge keys. */
function strategicMergePatch(target: unknown, patch: unknown): unknown {
  if (hasListOrDirective(patch)) {
    throw unsupportedMediaType(
      'the sandbox takes a strategic merge patch only without lists and without $ directives; send application/json-patch+json or application/merge-patch+json instead',
    );
  }
  return mergePatch(target, patch);
}

const mediaTypes = (custom: boolean) => [
  'application/json-patch+json',
  'application/merge-patch+json',
  ...(custom ? [] : ['application/strategic-merge-patch+json']),
];

/** Throws UnsupportedMediaType with the media types that this kind takes. */
export function requirePatchType(mediaType: string, custom: boolean): void {
  if (!mediaTypes(custom).includes(mediaType))
    throw refusedMediaType(mediaType, custom);
}

/**
 * The state that a patch makes of an object, of a media type that was required. Throws
 * BadRequest and Invalid.
 */
export function applyPatch(
  mediaType: string,
  target: unknown,
  patch: unknown,
): unknown {
  switch (mediaType) {
    case 'application/json-patch+json':
      return jsonPatch(target, patch);
    case 'application/merge-patch+json':
      return mergePatch(target, patch);
    default:
      return strategicMergePatch(target, patch);
  }
}

function refusedMediaType(mediaType: string, custom: boolean): StatusError {
  if (mediaType.startsWith('application/apply-patch')) {
    return unsupportedMediaType(
      'the sandbox does not do server-side apply; send application/json-patch+json or application/merge-patch+json instead',
    );
  }
  return unsupportedMediaType(
    `the body of the request was in an unknown format - accepted media types include: ${mediaTypes(
      custom,
    ).join(', ')}`,
  );
}
