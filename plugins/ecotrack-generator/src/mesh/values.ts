import type { PlatformEnvironment } from '@ecotrack/model';
import { value, type ValueTree } from '../structured/ManifestTemplate';

/** Chart value with the SPIFFE trust domain of an environment. */
export const TRUST_DOMAIN = value('mesh.trustDomain');

/** What the mesh's objects read of an environment. */
export const meshValues = ({
  trustDomain,
}: PlatformEnvironment): ValueTree => ({ mesh: { trustDomain } });
