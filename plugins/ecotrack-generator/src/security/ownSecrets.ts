import { ownSecret, type Platform, type Service } from '@ecotrack/model';
import type { MountedSecret } from '../core/Contributions';
import type { ManifestTemplate } from '../structured/ManifestTemplate';
import { externalSecret } from '../structured/externalSecret';

/** Names of values in a template of External Secrets are Go words; keys of a secret need not be. */
const word = (index: number) => `value${index}`;

/** ExternalSecrets of the secrets the team named itself. */
export const ownSecrets = (
  service: Service,
  platform: Platform,
): ManifestTemplate[] =>
  service.spec.security.secrets.map(({ name, path, keys }) =>
    externalSecret(service, platform, {
      name: ownSecret(service, name),
      reads: Object.fromEntries(
        keys.map((property, i) => [word(i), { path, property }]),
      ),
      data: Object.fromEntries(
        keys.map((key, i) => [key, `{{ .${word(i)} }}`]),
      ),
    }),
  );

/** Java reads them as `ecotrack.secrets.<name>.<key>`. */
export const ownSecretMounts = (service: Service): MountedSecret[] =>
  service.spec.security.secrets.map(({ name, keys }) => ({
    secret: ownSecret(service, name),
    keys: Object.fromEntries(
      keys.map(key => [key, `ecotrack.secrets.${name}.${key}`]),
    ),
  }));
