import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { podAddress } from '../pods/podStatus';
import { isPodReady } from '../pods/readiness';
import { Condition, withTransitions } from '../runtime/conditions';
import { timestamp } from '../../kubernetes/store/timestamp';
import { ClusterSettings, majorVersion } from './clusterSettings';

export const HEALTHY = 'Cluster in healthy state';

const DAY = 86_400_000;

/** Go prints times its own way, and so does the operator: `2026-12-01 10:00:00 +0000 UTC`. */
const goTime = (date: Date) =>
  `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`;

const condition = (
  type: string,
  isTrue: boolean,
  reasons: [string, string],
  message: string,
): Condition => ({
  type,
  status: isTrue ? 'True' : 'False',
  reason: reasons[isTrue ? 0 : 1],
  message,
});

function topology(pods: KubernetesObject[], store: ObjectStore) {
  const zone = 'topology.kubernetes.io/zone';
  const nodeOf = (pod: KubernetesObject) =>
    String(valueAt(pod.spec, ['nodeName']) ?? '');
  return {
    successfullyExtracted: true,
    nodesUsed: new Set(pods.map(nodeOf).filter(Boolean)).size,
    instances: Object.fromEntries(
      pods.map(pod => [
        pod.metadata.name,
        {
          [zone]: store.get('v1', 'Node', nodeOf(pod))?.metadata.labels?.[zone],
        },
      ]),
    ),
  };
}

/** The status of a cluster whose instances stand as they do. */
export function clusterStatus(
  cluster: KubernetesObject,
  settings: ClusterSettings,
  state: {
    phase: string;
    pods: KubernetesObject[];
    primary: string | undefined;
    now: Date;
    store: ObjectStore;
  },
): Record<string, unknown> {
  const { phase, pods, primary, now } = state;
  const { name, instances, image } = settings;
  const old = isRecord(cluster.status) ? cluster.status : {};
  const isHealthy = phase === HEALTHY;
  const ready = pods.filter(isPodReady).map(pod => pod.metadata.name);
  const others = pods
    .map(pod => pod.metadata.name)
    .filter(pod => !ready.includes(pod));
  const moved = primary !== undefined && primary !== old.currentPrimary;
  const timeline = Number(old.timelineID ?? 0) + (moved ? 1 : 0);
  const time = timestamp(now);
  const conditions = [
    condition(
      'Ready',
      isHealthy,
      ['ClusterIsReady', 'ClusterIsNotReady'],
      isHealthy ? 'Cluster is Ready' : 'Cluster Is Not Ready',
    ),
    condition(
      'Initialized',
      primary !== undefined,
      ['BootstrapCompleted', 'BootstrapPending'],
      '',
    ),
    condition(
      'ConsistentSystemID',
      primary !== undefined,
      ['Unique', 'NotFound'],
      primary
        ? 'A single, unique system ID was found across reporting instances.'
        : 'No instances are present in the cluster to report a system ID.',
    ),
    condition(
      'ContinuousArchiving',
      true,
      ['ContinuousArchivingSuccess', 'ContinuousArchivingFailing'],
      'Continuous archiving is working',
    ),
  ];
  const born = Date.parse(cluster.metadata.creationTimestamp);
  const expires = goTime(new Date(born + 90 * DAY));
  return {
    ...old,
    phase,
    ...(isHealthy ? { phaseReason: undefined } : {}),
    instances: pods.length,
    readyInstances: ready.length,
    instanceNames: pods.map(pod => pod.metadata.name),
    instancesStatus: {
      ...(ready.length > 0 && { healthy: ready }),
      ...(others.length > 0 && { failed: others }),
    },
    instancesReportedState: Object.fromEntries(
      pods.filter(isPodReady).map(pod => [
        pod.metadata.name,
        {
          isPrimary: pod.metadata.name === primary,
          timeLineID: timeline,
          ip: podAddress(pod.metadata.uid),
        },
      ]),
    ),
    ...(primary && {
      currentPrimary: primary,
      targetPrimary: primary,
      timelineID: timeline,
      currentPrimaryTimestamp: moved ? time : old.currentPrimaryTimestamp,
    }),
    latestGeneratedNode: instances,
    healthyPVC: pods.map(pod => pod.metadata.name),
    pvcCount: pods.length * (settings.walSize ? 2 : 1),
    image,
    pgDataImageInfo: { image, majorVersion: majorVersion(image) },
    writeService: `${name}-rw`,
    readService: `${name}-r`,
    selector: `cnpg.io/cluster=${name},cnpg.io/podRole=instance`,
    topology: topology(pods, state.store),
    certificates: {
      clientCASecret: `${name}-ca`,
      serverCASecret: `${name}-ca`,
      serverTLSSecret: `${name}-server`,
      replicationTLSSecret: `${name}-replication`,
      serverAltDNSNames: [`${name}-rw`, `${name}-r`, `${name}-ro`].flatMap(
        host => [host, `${host}.${settings.namespace}.svc`],
      ),
      expirations: Object.fromEntries(
        ['ca', 'replication', 'server'].map(part => [
          `${name}-${part}`,
          expires,
        ]),
      ),
    },
    conditions: withTransitions(cluster, conditions, time),
  };
}
