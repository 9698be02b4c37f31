import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { podAddress } from '../pods/podStatus';
import { isPodReady } from '../pods/readiness';
import { withTransitions } from '../runtime/conditions';
import { timestamp } from '../../kubernetes/store/timestamp';
import { archivingCondition, lastBackupCondition } from './backupConditions';
import { ClusterSettings, majorVersion } from './clusterSettings';
import { condition } from './condition';

export const HEALTHY = 'Cluster in healthy state';

/** The target of a failover for which there is no candidate yet. */
export const PENDING = 'pending';

const DAY = 86_400_000;

/** Go prints times its own way, and so does the operator: `2026-12-01 10:00:00 +0000 UTC`. */
const goTime = (date: Date) =>
  `${date.toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`;

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
    backup: KubernetesObject | undefined;
    isArchiving: boolean;
    /** When the server's certificate ends, if it is not renewed. */
    serverEnds: Date | undefined;
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
  const isBorn = primary !== undefined || old.currentPrimary !== undefined;
  const conditions = [
    condition(
      'Ready',
      isHealthy,
      ['ClusterIsReady', 'ClusterIsNotReady'],
      isHealthy ? 'Cluster is Ready' : 'Cluster Is Not Ready',
    ),
    condition(
      'Initialized',
      isBorn,
      ['BootstrapCompleted', 'BootstrapPending'],
      '',
    ),
    condition(
      'ConsistentSystemID',
      ready.length > 0,
      ['Unique', 'NotFound'],
      ready.length > 0
        ? 'A single, unique system ID was found across reporting instances.'
        : 'No instances are present in the cluster to report a system ID.',
    ),
    archivingCondition(state.isArchiving),
    ...lastBackupCondition(state.backup),
  ];
  const born = Date.parse(cluster.metadata.creationTimestamp);
  const renewed = new Date(born + 90 * DAY);
  const endOf = (part: string) =>
    goTime((part === 'server' && state.serverEnds) || renewed);
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
      currentPrimaryFailingSinceTimestamp: undefined,
    }),
    ...(isBorn &&
      !primary && {
        targetPrimary: PENDING,
        currentPrimaryFailingSinceTimestamp:
          old.currentPrimaryFailingSinceTimestamp ?? time,
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
          endOf(part),
        ]),
      ),
    },
    conditions: withTransitions(cluster, conditions, time),
  };
}
