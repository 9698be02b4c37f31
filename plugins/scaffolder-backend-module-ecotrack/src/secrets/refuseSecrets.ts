import { InputError } from '@backstage/errors';
import { secretPaths } from '@ecotrack/model';

/** Throws InputError that says where a value holds what looks like a secret, and does not repeat it. */
export function refuseSecrets(value: object) {
  const paths = secretPaths(value);
  if (paths.length === 0) return;
  throw new InputError(
    `${paths.join(
      ', ',
    )}: The text looks like a token, a private key, a password in an address or a card number; tasks are stored and logged. Rule: security/secret-in-text. Remove it, replace it where it was used, and declare the secret below "security.secrets" of the model.`,
  );
}
