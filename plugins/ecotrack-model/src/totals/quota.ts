import type { PlatformQuota } from '../platform/quota';
import type { Delivery, Resources, Scaling } from '../service/delivery';
import { podsAtMost, SIDECAR } from '../service/sizing';
import { mebibytes, millicores } from './quantity';
import type { QuotaUse } from './Totals';

/** What all pods ask a ResourceQuota for at most, their proxies included, beside what it has; CPU in millicores, memory in MiB. */
export function quotaUse(
  sizing: Resources & Pick<Scaling, 'maxReplicas'>,
  quota: PlatformQuota,
  strategy: Delivery['strategy'],
): QuotaUse {
  const pods = podsAtMost(sizing, strategy);
  const use = (
    read: (quantity: string) => number,
    own: string,
    proxy: string,
    budget: string | undefined,
  ) =>
    budget === undefined
      ? undefined
      : { atMost: pods * (read(own) + read(proxy)), budget: read(budget) };
  const { cpu, cpuLimit, memory } = sizing;
  return {
    cpu: use(millicores, cpu, SIDECAR.cpu, quota.cpu),
    cpuLimit: use(millicores, cpuLimit, SIDECAR.cpuLimit, quota.cpuLimit),
    memory: use(mebibytes, memory, SIDECAR.memory, quota.memory),
    memoryLimit: use(mebibytes, memory, SIDECAR.memoryLimit, quota.memoryLimit),
  };
}
