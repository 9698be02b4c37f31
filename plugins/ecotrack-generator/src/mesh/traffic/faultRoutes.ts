import { PORTS, type Service } from '@ecotrack/model';
import type { ManifestNode } from '../../structured/ManifestTemplate';
import { seconds } from './timeouts';

/** Header by which a request asks for a fault; a request without it gets none. */
export const FAULT_HEADER = 'x-ecotrack-fault';
/** Annotation with the last day on which the faults are wanted. */
export const EXPIRES = 'ecotrack.io/expires';

/** Chart values that say whether an environment has the faults. */
export const FAULTS = 'mesh.faults';
export const NO_FAULTS = 'mesh.noFaults';

/** Routes of requests that ask for a fault; they stand before all others. */
export function faultRoutes(
  { spec }: Service,
  destination: ManifestNode,
): ManifestNode[] {
  const { faultInjection } = spec.mesh;
  if (!faultInjection) return [];
  const always = { percentage: { value: 100 } };
  const faults = {
    delay: {
      delay: { fixedDelay: seconds(faultInjection.delayMs), ...always },
    },
    abort: { abort: { httpStatus: faultInjection.abortStatus, ...always } },
  };
  return Object.entries(faults).map(([name, fault]) => ({
    name: `fault-${name}`,
    match: [{ port: PORTS.http, headers: { [FAULT_HEADER]: { exact: name } } }],
    fault,
    route: [{ destination }],
    retries: { attempts: 0 },
  }));
}
