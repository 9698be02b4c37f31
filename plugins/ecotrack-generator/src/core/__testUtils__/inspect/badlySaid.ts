import type { ModelError } from '@ecotrack/model';
import { SECRETS } from '../arbitrary/anything';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** What a refusal does not say, or says and should not. */
export function badlySaid(
  errors: readonly ModelError[],
  text: unknown,
): string[] {
  if (errors.length === 0) return ['It is refused without an error.'];
  const secret = SECRETS.find(one => one === text);
  return errors.flatMap(({ path, rule, message, fix }) => {
    const told = [path, rule, message, fix].join(' ');
    return [
      ...(message && fix && /^[a-z]+\/[a-z-]+$/.test(rule)
        ? []
        : [`not said: ${told}`]),
      // Only what is wrong with the whole text has no place in it.
      ...(path || rule.startsWith('document/') ? [] : [`no place: ${told}`]),
      ...(HIDDEN.test(told) ? [`invisible: ${JSON.stringify(told)}`] : []),
      ...(secret && told.includes(secret) ? [`${rule} repeats a secret`] : []),
    ];
  });
}
