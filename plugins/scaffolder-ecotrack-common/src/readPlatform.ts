import { Config } from '@backstage/config';
import { formatErrors, parsePlatform, type Platform } from '@ecotrack/model';

/** The platform document of `ecotrack.platform`; throws with every broken rule. */
export function readPlatform(config: Config): Platform {
  const document = config.getOptional('ecotrack.platform') ?? {};
  const result = parsePlatform(JSON.stringify(document));
  if (result.valid) return result.value;
  throw new Error(
    `The configuration ecotrack.platform is invalid:\n${formatErrors(
      result.errors,
    )}`,
  );
}
