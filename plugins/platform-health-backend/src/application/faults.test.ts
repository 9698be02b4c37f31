import {
  assess,
  type KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import {
  expectNeverBetter,
  expectNoLossHelps,
} from '../__testUtils__/neverBetter';
import { projected } from '../__testUtils__/projected';
import { setAt } from '../__testUtils__/setAt';
import {
  condition,
  NAME,
  restarted,
  waiting,
} from './__testUtils__/workloadObjects';
import {
  environment,
  healthyWorkload,
  resource,
  workload,
} from './__testUtils__/workloadWorld';
import { AUTOSCALER, DEPLOYMENT, POD, SERVICE } from './projections';
import { applicationProvider } from './provider';

type Fault = (world: { objects: Record<string, KubernetesObject[]> }) => void;

const field =
  (kind: string, path: string, value: unknown): Fault =>
  ({ objects }) => {
    const [object] = objects[kind];
    if (object) setAt(object, path.split('/'), value);
  };
const says = (kind: string, ...conditions: object[]) =>
  field(kind, 'status/conditions', conditions);
const container = (status: object) =>
  field(POD, 'status/containerStatuses', [status]);

/** For each rule what makes it fire. */
const FAULTS: Record<string, Fault> = {
  'not-found': ({ objects }) => {
    objects[DEPLOYMENT] = [];
  },
  'scaled-to-zero': field(DEPLOYMENT, 'spec/replicas', 0),
  unavailable: field(DEPLOYMENT, 'status/availableReplicas', 0),
  'replicas-missing': field(DEPLOYMENT, 'status/availableReplicas', 1),
  'rollout-stuck': says(
    DEPLOYMENT,
    condition('Progressing', 'False', 'ProgressDeadlineExceeded'),
  ),
  'rollout-paused': field(DEPLOYMENT, 'spec/paused', true),
  'rolling-out': says(
    DEPLOYMENT,
    condition('Progressing', 'True', 'ReplicaSetUpdated'),
  ),
  'crash-looping': container(waiting('CrashLoopBackOff')),
  'cannot-start': container(waiting('CreateContainerConfigError')),
  'image-pull': container(waiting('ErrImagePull')),
  'out-of-memory': container(restarted(1, 5, 'OOMKilled')),
  restarts: container(restarted(9, 5)),
  pending: field(POD, 'status/phase', 'Pending'),
  'autoscaler-at-maximum': field(AUTOSCALER, 'status/currentReplicas', 6),
  'autoscaler-blind': says(
    AUTOSCALER,
    condition('ScalingActive', 'False', 'FailedGetResourceMetric'),
  ),
};

describe('faults of the workload of a service', () => {
  it.each(workload.rules.map(({ id }) => id))(
    '%s is found, in what is kept of the objects as well',
    id => {
      const world = healthyWorkload();
      FAULTS[id.replace('application/', '')](world);
      const options = { resource, environment };
      const whole = assess(workload, fakeFacts(world), options);
      expect(whole.findings.map(({ rule }) => rule)).toContain(id);
      const objects = projected(applicationProvider, world.objects);
      expect(assess(workload, fakeFacts({ objects }), options)).toEqual(whole);
    },
  );

  it('are not there in a workload that is well', () => {
    const { state } = assess(workload, fakeFacts(healthyWorkload()), {
      resource,
      environment,
    });
    expect(state).toBe('healthy');
  });

  const losses = {
    type: workload,
    resource,
    environment,
    healthy: healthyWorkload,
    faults: Object.values(FAULTS),
    named: [
      [DEPLOYMENT, NAME],
      [SERVICE, NAME],
    ] as const,
    runs: 800,
  };

  it('never look better through sources that are silent, late or unreadable', () => {
    expect(() => expectNeverBetter(losses)).not.toThrow();
  }, 60_000);

  it('never look better through any single loss, and need no other rule to say so', () => {
    expect(() => expectNoLossHelps(losses)).not.toThrow();
  }, 60_000);
});
