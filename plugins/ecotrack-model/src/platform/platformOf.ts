import { formatErrors, parsePlatform } from '../parse';
import type { Platform } from './platform';

/** The platform of a document as app-config holds it; throws with every broken rule. */
export function platformOf(document: unknown): Platform {
  const result = parsePlatform(JSON.stringify(document ?? {}));
  if (result.valid) return result.value;
  throw new Error(
    `The configuration ecotrack.platform is invalid:\n${formatErrors(
      result.errors,
    )}`,
  );
}
