import type { FakeWorld } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { istiodPod, NAME, pod } from './meshObjects';
import { healthyMesh, one, shares, verdict, MeshType } from './meshWorld';
import { KIND_IDS } from '../projections';

type Objects = FakeWorld['objects'];
type Samples = FakeWorld['samples'];
/** What is other than in the healthy world. */
export interface Changes {
  readonly objects?: Objects;
  readonly samples?: Samples;
}

const world = ({ objects, samples }: Changes = {}): FakeWorld => {
  const healthy = healthyMesh();
  return {
    objects: { ...healthy.objects, ...objects },
    samples: { ...healthy.samples, ...samples },
  };
};
export const judged = (
  changes: Changes,
  type: MeshType = 'workload',
  prod = false,
) => verdict(type, world(changes), prod);
export const firing = (...args: Parameters<typeof judged>) =>
  judged(...args).findings.map(({ rule, state }) => `${state} ${rule}`);

/** Pods in place of the workload's own. */
export const pods = (...list: ReturnType<typeof pod>[]): Changes => ({
  objects: {
    [KIND_IDS.Pod]: [
      ...list,
      pod('user-service-1', { service: 'user-service' }),
      istiodPod(),
    ],
  },
});
/** Another answer to one query. */
export const samples = (id: string, list: ReturnType<typeof one>): Changes => ({
  samples: { [`mesh/${id}`]: list },
});
/** The second pod is other. */
export const two = (options: Parameters<typeof pod>[1] = {}) =>
  pods(pod(`${NAME}-1`), pod(`${NAME}-2`, options));
/** Both pods are other. */
export const both = (options: Parameters<typeof pod>[1] = {}) =>
  pods(pod(`${NAME}-1`, options), pod(`${NAME}-2`, options));
export const noTraffic: Samples = {
  'mesh/requests': shares('destination_workload_namespace', [], []),
  'mesh/secured-requests': shares('destination_workload_namespace', [], []),
  'mesh/calls': shares('source_workload_namespace', [], []),
  'mesh/connections': shares('source_workload_namespace', [], []),
  'mesh/latency': [],
};
