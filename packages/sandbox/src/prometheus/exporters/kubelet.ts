import { quantity } from './quantity';
import { valueAt } from '../../kubernetes/store/objects';
import { CLUSTER as POSTGRES } from '../../operators/postgres/clusterObjects';
import { CLUSTER as KAFKA } from '../../operators/kafka/strimzi';
import type { KnobBoard } from '../world/KnobBoard';
import { Exporter, observations } from './Exporter';
import { placeOf } from './objects';

const USUAL_SHARE = 0.18;

function usedShare(
  labels: Readonly<Record<string, string>>,
  namespace: string,
  knobs: KnobBoard,
): number {
  if (labels[POSTGRES]) return knobs.of('postgres', namespace).disk;
  if (labels[KAFKA]) return knobs.of('kafka', namespace).disk;
  return USUAL_SHARE;
}

/** How full volumes are, as the kubelets tell. */
export const kubeletExporter: Exporter = ({ store, knobs }) =>
  store.list('v1', 'PersistentVolumeClaim').flatMap(claim => {
    const { name, namespace } = placeOf(claim);
    const capacity = quantity(
      String(valueAt(claim.status, ['capacity', 'storage']) ?? ''),
    );
    if (!capacity) return [];
    const used =
      capacity * usedShare(claim.metadata.labels ?? {}, namespace, knobs);
    return observations(
      { namespace, persistentvolumeclaim: name },
      {
        kubelet_volume_stats_capacity_bytes: capacity,
        kubelet_volume_stats_used_bytes: used,
        kubelet_volume_stats_available_bytes: capacity - used,
      },
    );
  });
