import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { readyProvider } from '../engine/__testUtils__/readyProvider';
import type { Subject } from '../engine/Subject';
import { recentEvents } from './recentEvents';

const subject = (name: string): Subject => ({
  key: name,
  resource: {
    technology: 'redis',
    type: 'failover',
    cluster: 'nonprod',
    namespace: 'data-dev',
    name,
  },
  environment: { name: 'dev', isProduction: false },
  type: readyProvider.resourceTypes[0],
  profile: { name: '', thresholds: {}, refused: [] },
});
const event = (about: string, minute: string, more = {}) => ({
  metadata: { name: `${about}.${minute}`, namespace: 'data-dev', uid: minute },
  involvedObject: { name: about },
  type: 'Warning',
  reason: 'Unhealthy',
  message: 'Readiness probe failed',
  count: 3,
  lastTimestamp: `2026-11-21T12:${minute}:00Z`,
  ...more,
});
const told = (...events: ReturnType<typeof event>[]) =>
  recentEvents([subject('redis-cluster')], () =>
    fakeFacts({ objects: { events } }),
  );

describe('recentEvents', () => {
  it('gives what was said of a resource and of what was made for it, the newest first', () => {
    const entries = told(
      event('redis-cluster', '01'),
      event('rfr-redis-cluster-0', '05'),
      event('rfr-redis-clusters-0', '06'),
      event('another', '07'),
    );
    expect(entries.map(one => one.sentence)).toEqual([
      'rfr-redis-cluster-0: Readiness probe failed',
      'redis-cluster: Readiness probe failed',
    ]);
    expect(entries[0]).toMatchObject({
      kind: 'event',
      at: '2026-11-21T12:05:00.000Z',
      environment: 'dev',
      type: 'Warning',
      count: 3,
    });
  });

  it('leaves out what cannot be read', () => {
    expect(
      told(
        event('redis-cluster', '01', { lastTimestamp: 'soon' }),
        event('redis-cluster', '02', { message: 7 }),
        event('redis-cluster', '03', { lastTimestamp: undefined }),
      ),
    ).toEqual([]);
  });

  it('adds nothing for a cluster that does not tell', () => {
    expect(recentEvents([subject('redis-cluster')], () => undefined)).toEqual(
      [],
    );
  });
});
