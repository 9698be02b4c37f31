import { valueAt } from '../../kubernetes/store/objects';
import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const DEPLOYMENT: [string, string, string] = ['apps/v1', 'Deployment', 'cart'];
const SECOND = 1000;

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec:
  replicas: 2
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart } }
    spec: { containers: [{ name: cart, image: cart:1 }, { name: helper, image: helper:1 }] }
`;

const labels = { app: 'cart' };
const first = () => cluster.current.pods(labels)[0];

/** What is told of a container of the first pod. */
const container = (index: number) => {
  const statuses = valueAt(first().status, ['containerStatuses']);
  return Array.isArray(statuses) ? statuses[index] : undefined;
};

/** Lets time pass, and has the kubelet look at its pods. */
async function later(seconds: number) {
  cluster.current.now = new Date(
    cluster.current.now.getTime() + seconds * SECOND,
  );
  cluster.current.troubles.add({
    type: 'backups-refused',
    namespace: 'shop',
  })();
  await cluster.current.settled();
}

beforeEach(async () => {
  cluster.current.apply(deployment);
  await cluster.current.settled();
});

describe('a crash loop', () => {
  const crash = () =>
    cluster.current.troubles.add({
      type: 'crash-loop',
      namespace: 'shop',
      pods: { labels },
    });

  it('ends the first container, waits, and tells so', async () => {
    const states: string[] = [];
    cluster.current.store.subscribe(({ object }) => {
      if (object.metadata.uid !== first().metadata.uid) return;
      states.push(Object.keys(container(0).state)[0]);
    });
    crash();
    await cluster.current.settled();
    expect(states).toEqual(['terminated', 'waiting']);
    expect(container(0)).toMatchObject({
      ready: false,
      started: false,
      restartCount: 1,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { exitCode: 1, reason: 'Error' } },
    });
    expect(container(0).state.waiting.message).toMatch(
      /^back-off 10s restarting failed container=cart pod=cart-.*_shop\(/,
    );
    expect(container(1)).toMatchObject({ ready: true, restartCount: 0 });
    expect(first().status).toMatchObject({ phase: 'Running' });
    expect(cluster.current.events('BackOff')[0]).toMatch(
      /^Back-off restarting failed container cart in pod cart-/,
    );
    expect(cluster.current.condition(DEPLOYMENT, 'Available')).toMatchObject({
      status: 'False',
      reason: 'MinimumReplicasUnavailable',
    });
    expect(cluster.current.condition(DEPLOYMENT, 'Progressing')).toMatchObject({
      status: 'True',
      reason: 'NewReplicaSetAvailable',
    });
  });

  it('is tried again after 10, 20, 40 seconds', async () => {
    crash();
    await cluster.current.settled();
    const restarts = [container(0).restartCount];
    for (const seconds of [9, 1, 19, 1, 40]) {
      await later(seconds);
      restarts.push(container(0).restartCount);
    }
    expect(restarts).toEqual([1, 1, 2, 2, 3, 4]);
  });

  it('is over when its trouble is, and its restarts stay told', async () => {
    const end = crash();
    await cluster.current.settled();
    end();
    await cluster.current.settled();
    expect(container(0)).toMatchObject({
      ready: true,
      restartCount: 1,
      state: { running: {} },
      lastState: { terminated: { exitCode: 1 } },
    });
    expect(cluster.current.condition(DEPLOYMENT, 'Available')).toMatchObject({
      status: 'True',
    });
  });

  it('meets the named pods of its namespace only', async () => {
    cluster.current.troubles.add({
      type: 'crash-loop',
      namespace: 'elsewhere',
      pods: { labels },
    });
    cluster.current.troubles.add({
      type: 'crash-loop',
      namespace: 'shop',
      pods: { names: [cluster.current.pods(labels)[1].metadata.name] },
    });
    await cluster.current.settled();
    expect(container(0)).toMatchObject({ ready: true });
    expect(cluster.current.status(DEPLOYMENT, 'readyReplicas')).toBe(1);
  });
});
