import { endsAt, nodesAt, textAt } from '../wiring/fields';
import { broken } from '../wiring/meet';
import type { BudgetRule, Budgeted, ContainerResources } from './Budgeted';
import { podsAtMost } from './podsAtMost';
import { quantity } from './quantity';

/** What a quota counts: `cpu` is short for `requests.cpu`. */
const COUNTED = /^(?:(requests|limits)\.)?(cpu|memory)$/;

/** What all containers of a pod ask for, or may use; a container that does not say counts as nothing. */
function ofPod(
  template: unknown,
  list: 'requests' | 'limits',
  resource: string,
  proxy: ContainerResources | undefined,
): number {
  const written = nodesAt(
    template,
    `containers.*.resources.${list}.${resource}`,
  )
    .map(({ node }) => node)
    .concat(proxy?.[list]?.[resource] ?? []);
  return written.reduce<number>((sum, one) => sum + (quantity(one) ?? 0), 0);
}

/** Pods of all workloads of a namespace, with the resources of one. */
const workloadsIn = ({ services }: Budgeted, namespace: string | undefined) =>
  services
    .flatMap(podsAtMost)
    .filter(({ end }) => end.namespace === namespace)
    .map(one => ({
      ...one,
      template: nodesAt(one.workload.value, 'spec.template.spec')[0]?.node,
    }));

/** All pods that there can be, with their proxies and those of a new version, against the quota of their namespace. */
export const quota: BudgetRule = {
  id: 'quota',
  find: budgeted =>
    budgeted.platform
      .filter(({ value }) => textAt(value, 'kind') === 'ResourceQuota')
      .flatMap(placed => {
        const workloads = workloadsIn(
          budgeted,
          textAt(placed.value, 'metadata.namespace'),
        );
        return nodesAt(placed.value, 'spec.hard.*').flatMap(
          ({ path, node }) => {
            const key = path
              .replace(/^spec\.hard\.?/, '')
              .replace(/^\["|"\]$/g, '');
            const [, list = 'requests', resource] = COUNTED.exec(key) ?? [];
            const isPods = key === 'pods' || key === 'count/pods';
            const hard = quantity(node);
            if ((!resource && !isPods) || hard === undefined) return [];
            const users = workloads
              .map(({ pods, template, end }) => ({
                end,
                taken: isPods
                  ? pods
                  : pods *
                    ofPod(
                      template,
                      list === 'limits' ? 'limits' : 'requests',
                      resource,
                      budgeted.proxy,
                    ),
              }))
              .sort((one, other) => other.taken - one.taken);
            const taken = users.reduce((sum, one) => sum + one.taken, 0);
            const [end] = endsAt(placed, `spec.hard.[${key}]`);
            return taken <= hard
              ? []
              : [
                  broken(
                    'quota',
                    end,
                    `but all pods together take up to ${shown(taken, node)}`,
                    users.slice(0, 2).map(one => one.end),
                  ),
                ];
          },
        );
      }),
};

/** A number in the unit of the quota, rounded up. */
function shown(taken: number, hard: unknown): string {
  const unit = /[A-Za-z]*$/.exec(String(hard))?.[0] ?? '';
  const one = quantity(`1${unit}`) ?? 1;
  return `${Math.ceil((taken / one) * 100) / 100}${unit}`;
}
