import { Config } from '@backstage/config';
import { platformOf, type Platform } from '@ecotrack/model';

/** The platform document of `ecotrack.platform`; throws with every broken rule. */
export const readPlatform = (config: Config): Platform =>
  platformOf(config.getOptional('ecotrack.platform'));
