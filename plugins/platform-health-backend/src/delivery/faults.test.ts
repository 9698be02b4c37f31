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
  DeliveryType,
  environment,
  healthyDelivery,
  ready,
  resourceOf,
  resourceTypeOf,
} from './__testUtils__/deliveryWorld';
import { APPLICATION, EXTERNAL_SECRET } from './projections';
import { deliveryProvider } from './provider';

type Fault = (world: { objects: Record<string, KubernetesObject[]> }) => void;

const field =
  (kind: string, path: string, value: unknown): Fault =>
  ({ objects }) => {
    const [object] = objects[kind];
    if (object) setAt(object, path.split('/'), value);
  };
const keepFirst =
  (kind: string, count: number): Fault =>
  ({ objects }) => {
    objects[kind] = objects[kind].slice(0, count);
  };

/** For each rule what makes it fire. */
const FAULTS: Record<DeliveryType, Record<string, Fault>> = {
  application: {
    'application-not-found': keepFirst(APPLICATION, 0),
    'never-synced': world => {
      field(APPLICATION, 'status/operationState', undefined)(world);
      field(APPLICATION, 'status/history', undefined)(world);
    },
    'out-of-sync': field(APPLICATION, 'status/sync/status', 'OutOfSync'),
    'sync-failed': field(APPLICATION, 'status/operationState', {
      phase: 'Error',
    }),
    'application-error': field(APPLICATION, 'status/conditions', [
      { type: 'InvalidSpecError', message: 'no such project' },
    ]),
    health: field(APPLICATION, 'status/health/status', 'Missing'),
  },
  secrets: {
    'secrets-not-found': keepFirst(EXTERNAL_SECRET, 0),
    'secret-without-source': keepFirst(EXTERNAL_SECRET, 1),
    'secret-not-ready': field(EXTERNAL_SECRET, 'status', {
      conditions: [ready('False', 'SecretSyncedError', 'no such path')],
    }),
  },
};

const NAMED: Record<DeliveryType, [string, string][]> = {
  application: [[APPLICATION, 'order-service-dev']],
  secrets: [
    [EXTERNAL_SECRET, 'order-service-redis'],
    [EXTERNAL_SECRET, 'order-service-kafka'],
  ],
};

const TYPES: DeliveryType[] = ['application', 'secrets'];

describe.each(TYPES)('faults of delivery: %s', name => {
  const type = resourceTypeOf(name);
  const resource = resourceOf(name);

  it.each(type.rules.map(({ id }) => id))(
    '%s is found, in what is kept of the objects as well',
    id => {
      const world = healthyDelivery();
      FAULTS[name][id.replace('delivery/', '')](world);
      const options = { resource, environment };
      const whole = assess(type, fakeFacts(world), options);
      expect(whole.findings.map(({ rule }) => rule)).toContain(id);
      const objects = projected(deliveryProvider, world.objects);
      expect(assess(type, fakeFacts({ objects }), options)).toEqual(whole);
    },
  );

  const losses = {
    type,
    resource,
    environment,
    healthy: healthyDelivery,
    faults: Object.values(FAULTS[name]),
    named: NAMED[name],
    runs: 800,
  };

  it('never look better through sources that are silent, late or unreadable', () => {
    expect(() => expectNeverBetter(losses)).not.toThrow();
  }, 60_000);

  it('never look better through any single loss, and need no other rule to say so', () => {
    expect(() => expectNoLossHelps(losses)).not.toThrow();
  }, 60_000);
});
