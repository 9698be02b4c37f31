import { endsAt } from '../fields';
import { meet } from '../meet';
import { inPodsOf, workloadsOf } from '../pods';
import type { End, WiringRule } from '../Wiring';

/** Whoever restarts pods for new secrets knows those that they mount, and no others. */
export const secretReloads: WiringRule = {
  id: 'secret-reloads',
  find: wiring =>
    workloadsOf(wiring).flatMap(workload => {
      const [listed] = endsAt(
        workload,
        'metadata.annotations.[secret.reloader.stakater.com/reload]',
      );
      const mounted = inPodsOf(
        workload,
        'spec.volumes.*.projected.sources.*.secret.name',
      );
      if (!listed) return [];
      const names: End[] = listed.value
        .split(',')
        .map(value => ({ ...listed, value: value.trim() }));
      return [
        ...meet('secret-reloads', names, 'which no pod mounts', mounted),
        ...meet('secret-reloads', mounted, 'which restarts no pod', names),
      ];
    }),
};
