import { digest } from '../lock/lock';
import type { ValueTree } from './ManifestTemplate';

const ESCAPED = /[<>&\u2028\u2029]/g;

/** JSON as Go prints it: keys sorted, and the characters escaped that could end a script element. */
function goJson(value: ValueTree[string]): string {
  if (typeof value === 'object') {
    if (Array.isArray(value)) return `[${value.map(goJson).join(',')}]`;
    const entries = Object.entries(value).sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    return `{${entries
      .map(([key, item]) => `${goJson(key)}:${goJson(item)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value).replace(
    ESCAPED,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What the Helm pipeline `toJson | sha256sum` makes of a chart value. */
export const valueDigest = (value: ValueTree[string]): string =>
  digest(goJson(value));
