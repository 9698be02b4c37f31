import { milliseconds } from '../mesh/findings/duration';
import { isForMesh } from '../mesh/findings/routesOf';
import { fullHost, hostOfService } from '../objects/hosts';
import type { ObjectOf } from '../objects/Objects';

type VirtualService = ObjectOf<'VirtualService'>;

/** How long callers of a Service wait for its answer by the routes to it. */
export interface Patience {
  readonly routes: VirtualService;
  /** Milliseconds of the route that ends first, and of the one that ends last; Infinity without a timeout. */
  readonly shortest: number;
  readonly longest: number;
}

/** A timeout of a route; none and `0s` let a call wait for ever. What is no duration is not known. */
function waitOf(timeout: string | undefined): number | undefined {
  if (timeout === undefined) return Infinity;
  const wait = milliseconds(timeout);
  return wait === 0 ? Infinity : wait;
}

/** The patience with each Service that has HTTP routes inside the mesh. */
export function patienceOf(
  virtualServices: readonly VirtualService[],
): (service: ObjectOf<'Service'>) => Patience | undefined {
  const byHost = new Map<string, Patience>();
  for (const one of virtualServices.filter(isForMesh)) {
    const waits = one.spec.http.map(({ timeout }) => waitOf(timeout));
    const known = waits.filter(wait => wait !== undefined);
    if (known.length > 0 && known.length === waits.length)
      for (const host of one.spec.hosts)
        byHost.set(fullHost(host, one.metadata.namespace ?? ''), {
          routes: one,
          shortest: Math.min(...known),
          longest: Math.max(...known),
        });
  }
  return service => byHost.get(hostOfService(service));
}

/** Milliseconds as they are said. */
export const waitText = (wait: number): string =>
  wait === Infinity ? 'for ever' : `${wait / 1000}s`;
