import { mockServices } from '@backstage/backend-test-utils';
import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import type { ClusterObjects, ObjectChange } from '../ClusterObjects';
import {
  type ClusterObjectsOptions,
  createClusterObjects,
} from '../createClusterObjects';
import { createHttpTransport } from '../door/createHttpTransport';
import { FakeDoor } from './FakeDoor';

export const PODS: Projection = {
  kind: 'pods',
  keep: ['status.phase'],
  indexes: ['app'],
};

/** A pod as a cluster tells it. */
export const pod = (name: string, phase = 'Running', uid = `uid-${name}`) => ({
  metadata: { name, namespace: 'data', uid, labels: { app: 'pg' } },
  status: { phase, noise: Math.random() },
});

/** All times a hundredth, and no chance. */
const TIMING = {
  answerDeadline: 200,
  silence: 900,
  staleAfter: 1100,
  steadyAfter: 100,
  backoff: [10, 300],
  probe: [10, 150],
  deniedRetry: 450,
  absentRetry: 3000,
} as const;

/** Waits until the condition holds; fails after five seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`never came true: ${condition}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** A door and what watches through it, with what was told meanwhile. */
export interface Watching {
  readonly door: FakeDoor;
  readonly objects: ClusterObjects;
  readonly changes: ObjectChange[];
  /** Names and phases of all pods, and the cause when they are not known now. */
  look(): { pods?: Record<string, unknown>; cause?: string };
  end(): Promise<void>;
}

export async function watching(
  options: Partial<ClusterObjectsOptions> = {},
  prepare: (door: FakeDoor) => void = () => undefined,
): Promise<Watching> {
  const door = new FakeDoor();
  prepare(door);
  const objects = createClusterObjects({
    cluster: 'nonprod',
    transport: createHttpTransport({
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => door.url,
      }),
      auth: mockServices.auth(),
    }),
    projections: [PODS],
    logger: mockServices.logger.mock(),
    random: () => 0.5,
    ...options,
    timing: { ...TIMING, ...options.timing },
  });
  await door.listen();
  const changes: ObjectChange[] = [];
  objects.onChange(change => changes.push(change));
  objects.start();
  return {
    door,
    objects,
    changes,
    look() {
      const fact = objects.objects('pods', { namespace: 'data' });
      if (fact.status === 'not-configured') return {};
      const told = fact.status === 'known' ? fact : fact.lastKnown;
      return {
        ...(told && {
          pods: Object.fromEntries(
            told.value.map(({ metadata, status }) => [
              metadata.name,
              Object(status).phase,
            ]),
          ),
        }),
        ...(fact.status === 'missing' && { cause: fact.missing.cause }),
      };
    },
    async end() {
      await objects.stop();
      await door.close();
    },
  };
}
