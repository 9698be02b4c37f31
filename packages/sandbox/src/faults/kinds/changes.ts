import { ConflictError } from '@backstage/errors';
import type { KubernetesObject } from '../../kubernetes';
import { podsWith } from '../../operators/pods/readiness';
import type { Knobs } from '../../prometheus/world/Knobs';
import type { FaultPlace } from '../Fault';

/** What the pods of a place are found by. */
type Labels = Record<string, string>;

/** Throws ConflictError: the world is not such that the fault could happen. */
export function refuse(what: string): never {
  throw new ConflictError(
    `${what}; switch other faults off and wait until all has recovered`,
  );
}

/** The pods of the data namespace that carry the labels. */
export const dataPods = (
  { cluster, environment }: FaultPlace,
  labels: Labels,
): KubernetesObject[] =>
  podsWith(cluster.store, environment.dataNamespace, labels);

/** Keeps pods from staying up. Returns the end of it. */
export const crash = (
  { cluster }: FaultPlace,
  namespace: string,
  names: string[],
): (() => void) =>
  cluster.troubles.add({ type: 'crash-loop', namespace, pods: { names } });

/** Turns knobs of what the exporters tell. Returns what turns them back. */
export function turn<Technology extends keyof Knobs>(
  { cluster: { knobs } }: FaultPlace,
  technology: Technology,
  namespace: string,
  changes: Partial<Knobs[Technology]>,
): () => void {
  knobs.turn(technology, namespace, changes);
  const names = Object.keys(changes) as (keyof Knobs[Technology])[];
  return () => knobs.release(technology, namespace, names);
}

/** One end of several. */
export const all =
  (...ends: Array<() => void>): (() => void) =>
  () =>
    ends.forEach(end => end());
