import {
  publicHostIn,
  type Platform,
  type PlatformEnvironment,
  type Service,
} from '@ecotrack/model';
import { value, type ValueTree } from '../structured/ManifestTemplate';

/** Chart value with the SPIFFE trust domain of an environment. */
export const TRUST_DOMAIN = value('mesh.trustDomain');

/** A share as percent, without the digits that multiplying adds. */
const percent = (share: number) => Number((share * 100).toPrecision(12));

/** What the mesh's objects read of an environment. */
export const meshValues =
  (service: Service, platform: Platform) =>
  (environment: PlatformEnvironment): ValueTree => ({
    mesh: {
      trustDomain: environment.trustDomain,
      tracedPercent: percent(environment.traceSampling),
      ...(service.spec.mesh.exposure === 'public' && {
        publicHost: publicHostIn(service, platform, environment),
      }),
    },
  });
