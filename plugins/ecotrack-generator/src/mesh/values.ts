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
  (environment: PlatformEnvironment): ValueTree => {
    const { faultInjection } = service.spec.mesh;
    // The platform's word counts here too: no document alone brings faults to users.
    const faults =
      environment.faultInjection &&
      Boolean(faultInjection?.environments.includes(environment.name));
    return {
      mesh: {
        trustDomain: environment.trustDomain,
        tracedPercent: percent(environment.traceSampling),
        ...(faultInjection && { faults, noFaults: !faults }),
        ...(service.spec.mesh.exposure === 'public' && {
          publicHost: publicHostIn(service, platform, environment),
        }),
      },
    };
  };
