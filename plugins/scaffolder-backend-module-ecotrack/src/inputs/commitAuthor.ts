import { quote } from '@ecotrack/model';
import { z } from 'zod/v3';
import type { Author } from '../config/readAuthor';
import { wrongInput } from './wrongInput';

/** Angle brackets and line ends would end the author's line of a commit. */
const NAME = /^[^\p{C}\p{Zl}\p{Zp}<>]{1,100}$/u;
/** One address without quotes or comments; forges give their robots names such as `portal[bot]`. */
const EMAIL =
  /^(?=.{3,254}$)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*(?:\[bot\])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** The inputs that `readCommitAuthor` reads, named as in the stock actions. */
export const commitAuthorInput = {
  gitAuthorName: (schema: typeof z) =>
    schema
      .string({
        description: 'Author of the commit; as configured when absent',
      })
      .optional(),
  gitAuthorEmail: (schema: typeof z) =>
    schema
      .string({
        description: 'E-mail address of the author; as configured when absent',
      })
      .optional(),
};

/** Who stands in a commit: what was given, else what is configured. Fields are named in errors as told. */
export function readCommitAuthor(
  given: { readonly name?: unknown; readonly email?: unknown },
  configured: Author,
  fields = { name: 'gitAuthorName', email: 'gitAuthorEmail' },
): Author {
  return {
    name:
      checked(given.name, NAME, () =>
        wrongInput(
          fields.name,
          'commit/author-name',
          `${quote(given.name)} cannot be the author of a commit.`,
          'Give a name of one line without angle brackets.',
        ),
      ) ?? configured.name,
    email:
      checked(given.email, EMAIL, () =>
        wrongInput(
          fields.email,
          'commit/author-email',
          `${quote(given.email)} is not a plain e-mail address.`,
          'Give an address such as "portal@ecotrack.example".',
        ),
      ) ?? configured.email,
  };
}

function checked(value: unknown, pattern: RegExp, wrong: () => Error) {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw wrong();
}
