import { all, condition, Fault, field } from './faults';
import type { PostgresWorld } from './healthyWorld';

const phase = (text: string, since?: string) =>
  all(
    field('cluster', 'status/phase', text),
    condition('Ready', 'False', 'ClusterIsNotReady', since),
  );

const annotation = (name: string, value: string) => (world: PostgresWorld) =>
  field('cluster', `metadata/annotations`, { [name]: value })(world);

/** What can be wrong with the cluster itself. */
export const clusterFaults: readonly Fault[] = [
  {
    name: 'its reconciliation is disabled',
    change: annotation('cnpg.io/reconciliationLoop', 'disabled'),
    rule: 'reconciliation-disabled',
    state: 'suspended',
  },
  {
    name: 'it is hibernated',
    change: condition('cnpg.io/hibernation', 'True', 'Hibernated'),
    rule: 'hibernated',
    state: 'suspended',
  },
  {
    name: 'it goes into hibernation',
    change: condition('cnpg.io/hibernation', 'False', 'DeletingPods'),
    rule: 'hibernated',
    state: 'progressing',
  },
  {
    name: 'its hibernation is misspelt',
    change: condition('cnpg.io/hibernation', 'False', 'WrongAnnotationValue'),
    rule: 'hibernation-pending',
    state: 'degraded',
  },
  {
    name: 'it has no status and is new',
    change: all(
      field('cluster', 'status', undefined),
      field('cluster', 'metadata/creationTimestamp', '2026-11-21T11:58:00Z'),
    ),
    rule: 'no-status',
    state: 'progressing',
  },
  {
    name: 'it has no status and is old',
    change: field('cluster', 'status', undefined),
    rule: 'no-status',
    state: 'unknown',
  },
  {
    name: 'a replica is fenced',
    change: annotation('cnpg.io/fencedInstances', '["postgres-cluster-2"]'),
    rule: 'fenced',
    state: 'degraded',
    sentence: /postgres-cluster-2 of postgres-cluster is fenced/,
  },
  {
    name: 'all are fenced',
    change: annotation('cnpg.io/fencedInstances', '["*"]'),
    rule: 'fenced',
    state: 'unhealthy',
    sentence: /primary included/,
  },
  {
    name: 'the primary fails over',
    change: phase('Failing over'),
    rule: 'phase',
    state: 'degraded',
  },
  {
    name: 'it waits for its instances',
    change: phase('Waiting for the instances to become active'),
    rule: 'phase',
    state: 'progressing',
  },
  {
    name: 'it waits for its instances too long',
    change: phase(
      'Waiting for the instances to become active',
      '2026-11-21T11:00:00Z',
    ),
    rule: 'phase',
    state: 'degraded',
    sentence: /for 60 minutes already/,
  },
  {
    name: 'a phase that nobody knows',
    change: phase('Cluster is dreaming'),
    rule: 'phase',
    state: 'unknown',
  },
  {
    name: 'no disk space',
    change: phase('Not enough disk space'),
    rule: 'phase',
    state: 'unhealthy',
  },
  {
    name: 'Ready is False in the healthy phase',
    change: condition('Ready', 'False', 'ClusterIsNotReady'),
    rule: 'phase',
    state: 'degraded',
  },
  {
    name: 'no candidate for primary',
    change: field('cluster', 'status/targetPrimary', 'pending'),
    rule: 'primary-moving',
    state: 'unhealthy',
  },
  {
    name: 'the primary moves',
    change: field('cluster', 'status/targetPrimary', 'postgres-cluster-2'),
    rule: 'primary-moving',
    state: 'progressing',
  },
  {
    name: 'the primary fails',
    change: field(
      'cluster',
      'status/currentPrimaryFailingSinceTimestamp',
      '2026-11-21T11:59:30Z',
    ),
    rule: 'primary-moving',
    state: 'unhealthy',
  },
  {
    name: 'the pod of the primary is not ready, though the status says so',
    change: field('pod', 'status/conditions', []),
    rule: 'primary-pod',
    state: 'unhealthy',
    sentence: /no primary that is ready/,
  },
  {
    name: 'two primaries',
    change: field(
      'pod',
      'metadata/labels',
      {
        'cnpg.io/cluster': 'postgres-cluster',
        'cnpg.io/podRole': 'instance',
        'cnpg.io/instanceRole': 'primary',
      },
      1,
    ),
    rule: 'primary-pod',
    state: 'unhealthy',
    sentence: /2 primaries/,
  },
  {
    name: 'the primary is new',
    change: field(
      'cluster',
      'status/currentPrimaryTimestamp',
      '2026-11-21T11:59:50Z',
    ),
    rule: 'primary-changed',
    state: 'progressing',
    sentence: /10 seconds ago/,
  },
  {
    name: 'a replica is lost',
    change: field('cluster', 'status/readyInstances', 2),
    rule: 'instances-ready',
    state: 'degraded',
    sentence: /2 of 3 instances/,
  },
  {
    name: 'a replica is being made',
    change: all(
      phase('Creating a new replica'),
      field('cluster', 'status/readyInstances', 2),
    ),
    rule: 'instances-ready',
    state: 'progressing',
  },
  {
    name: 'all instances are lost: the operator leaves the field out',
    change: field('cluster', 'status/readyInstances', undefined),
    rule: 'instances-ready',
    state: 'unhealthy',
    sentence: /0 of 3 instances/,
  },
  {
    name: 'instances of two systems',
    change: condition('ConsistentSystemID', 'False', 'Mismatch'),
    rule: 'system-mismatch',
    state: 'unhealthy',
  },
  {
    name: 'a role cannot be made',
    change: field('cluster', 'status/managedRolesStatus', {
      cannotReconcile: { reporting: ['no such secret'] },
    }),
    rule: 'roles-not-reconciled',
    state: 'degraded',
    sentence: /reporting/,
  },
  {
    name: 'a certificate ends soon',
    change: field(
      'cluster',
      'status/certificates/expirations/postgres-cluster-server',
      '2026-11-24 12:00:00 +0000 UTC',
    ),
    rule: 'certificate-expiring',
    state: 'degraded',
    sentence: /postgres-cluster-server ends in 3 days/,
  },
  {
    name: 'a certificate ended',
    change: field(
      'cluster',
      'status/certificates/expirations/postgres-cluster-ca',
      '2026-11-20 12:00:00 +0000 UTC',
    ),
    rule: 'certificate-expiring',
    state: 'unhealthy',
  },
  {
    name: 'all on one node',
    change: field('cluster', 'status/topology/nodesUsed', 1),
    rule: 'same-node',
    state: 'degraded',
  },
];
