import { Interpolation } from '../structured/ManifestTemplate';
import { NAMESPACE } from '../structured/metadata';

/**
 * A Service of the environment by its whole name. A short name means what the namespace of its reader
 * makes of it, and a gateway reads in another one. `before` is put in front, such as `./` of a Sidecar.
 */
export const hostOf = (service: string, before = '') =>
  new Interpolation(
    [`${before}${service}.`, '.svc.cluster.local'],
    [NAMESPACE],
  );
