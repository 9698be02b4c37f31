import { milliseconds } from '../../mesh/findings/duration';
import { endsAt, endsOf, nodesAt, objectsOf, settingsLike } from '../fields';
import { broken } from '../meet';
import { inPodsOf, workloadsOf } from '../pods';
import type { BrokenWire, End, Placed, Wiring, WiringRule } from '../Wiring';

const RULE = 'timeouts';
const time = (end: End | undefined) => milliseconds(end?.value);

/** All tries of a route together end before the route does. */
const tries = (service: Placed): BrokenWire[] =>
  nodesAt(service.value, 'spec.http.*').flatMap(({ path }) => {
    const [whole] = endsAt(service, `${path}.timeout`);
    const [one] = endsAt(service, `${path}.retries.perTryTimeout`);
    const [again] = endsAt(service, `${path}.retries.attempts`);
    const needed = (time(one) ?? 0) * (1 + Number(again?.value ?? 0));
    return one && whole && needed > (time(whole) ?? 0)
      ? [broken(RULE, one, `with all tries longer than the route`, [whole])]
      : [];
  });

/** Whoever waits does so as long as the one behind may take: gateway, routes of the mesh, tries of a route, pods that end. */
export const timeouts: WiringRule = {
  id: RULE,
  find: wiring => [
    ...routes(wiring),
    ...objectsOf(wiring, ['VirtualService']).flatMap(tries),
    ...workloadsOf(wiring).flatMap(workload => shutdown(wiring, workload)),
  ],
};

/** The gateway and all routes of the mesh give a request the same time. */
function routes(wiring: Wiring): BrokenWire[] {
  const mesh = endsOf(wiring, ['VirtualService'], 'spec.http.*.timeout');
  const gateway = endsOf(
    wiring,
    ['HTTPRoute'],
    'spec.rules.*.timeouts.request',
  );
  const [first, ...others] = [...gateway, ...mesh];
  return others
    .filter(one => time(one) !== time(first))
    .map(one => broken(RULE, one, 'which is another time to wait', [first]));
}

/** Kubernetes ends a pod only after it has left the Services and the application has finished. */
function shutdown(wiring: Wiring, workload: Placed): BrokenWire[] {
  const [grace] = inPodsOf(workload, 'spec.terminationGracePeriodSeconds');
  const sleeps = inPodsOf(
    workload,
    'spec.containers.*.lifecycle.preStop.sleep.seconds',
  );
  const phases = settingsLike(
    wiring,
    /^spring\.lifecycle\.timeout-per-shutdown-phase$/,
  );
  const needed = [
    ...sleeps.map(({ value }) => Number(value) * 1000),
    ...phases.map(end => time(end) ?? 0),
  ].reduce((sum, one) => sum + one, 0);
  return grace && Number(grace.value) * 1000 < needed
    ? [
        broken(
          RULE,
          grace,
          `less than the ${needed / 1000} seconds that the end takes`,
          [...phases, ...sleeps],
        ),
      ]
    : [];
}
