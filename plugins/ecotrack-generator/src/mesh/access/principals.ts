import type { Platform } from '@ecotrack/model';
import { Interpolation } from '../../structured/ManifestTemplate';
import { NAMESPACE } from '../../structured/metadata';
import { TRUST_DOMAIN } from '../values';

/** A service of the same environment, as its certificate names it. */
export const servicePrincipal = (service: string) =>
  new Interpolation(['', '/ns/', `/sa/${service}`], [TRUST_DOMAIN, NAMESPACE]);

/** Something that the platform runs in the mesh of the environment. */
export const platformPrincipal = ({
  namespace,
  serviceAccount,
}: Pick<Platform['mesh']['scraper'], 'namespace' | 'serviceAccount'>) =>
  new Interpolation(
    ['', `/ns/${namespace}/sa/${serviceAccount}`],
    [TRUST_DOMAIN],
  );
