import { meet } from '../meet';
import { inPodsOf, workloadsOf } from '../pods';
import type { WiringRule } from '../Wiring';

/** Containers mount the volumes of their pod, and each volume is mounted. */
export const volumes: WiringRule = {
  id: 'volumes',
  find: wiring =>
    workloadsOf(wiring).flatMap(workload => {
      const mounts = inPodsOf(
        workload,
        'spec.containers.*.volumeMounts.*.name',
        'spec.initContainers.*.volumeMounts.*.name',
      );
      const names = inPodsOf(workload, 'spec.volumes.*.name');
      return [
        ...meet('volumes', mounts, 'which is no volume of the pod', names),
        ...meet('volumes', names, 'which no container mounts', mounts),
      ];
    }),
};
