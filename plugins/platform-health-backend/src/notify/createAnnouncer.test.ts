import { mockServices } from '@backstage/backend-test-utils';
import type {
  EventsService,
  EventsServiceSubscribeOptions,
} from '@backstage/plugin-events-node';
import { createAnnouncer } from './createAnnouncer';

/** The events service of two replicas: everybody hears everything. */
function bus() {
  const subscriptions: EventsServiceSubscribeOptions[] = [];
  const events: EventsService = {
    publish: jest.fn(async params => {
      await Promise.all(subscriptions.map(one => one.onEvent(params)));
    }),
    subscribe: async options => {
      subscriptions.push(options);
    },
  };
  return { events, subscriptions };
}

function replicaOn(events: EventsService) {
  const listeners = new Set<() => void>();
  const signals = { publish: jest.fn(async () => {}) };
  const onWrittenElsewhere = jest.fn();
  const announcer = createAnnouncer({
    documents: {
      onNews: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    signals,
    events,
    logger: mockServices.logger.mock(),
    onWrittenElsewhere,
  });
  const change = () => listeners.forEach(listener => listener());
  return { announcer, signals, onWrittenElsewhere, change };
}

describe('createAnnouncer', () => {
  it('says to browsers that something changed, and nothing else', async () => {
    const { announcer, signals, change } = replicaOn(bus().events);
    await announcer.start();
    change();
    change();
    announcer.stop();
    change();
    expect(signals.publish.mock.calls).toEqual([
      [
        {
          channel: 'platform-health',
          recipients: { type: 'broadcast' },
          message: {},
        },
      ],
    ]);
  });

  it('tells other replicas, each under an id of its own, and not itself', async () => {
    const { events, subscriptions } = bus();
    const one = replicaOn(events);
    const other = replicaOn(events);
    await one.announcer.start();
    await other.announcer.start();
    expect(new Set(subscriptions.map(({ id }) => id)).size).toBe(2);
    one.announcer.written();
    one.announcer.written();
    expect(events.publish).toHaveBeenCalledTimes(1);
    expect(other.onWrittenElsewhere).toHaveBeenCalledTimes(1);
    expect(one.onWrittenElsewhere).not.toHaveBeenCalled();
    one.announcer.stop();
    other.announcer.stop();
  });

  it('goes on when nobody can be told', async () => {
    const { announcer, signals, change } = replicaOn(bus().events);
    signals.publish.mockRejectedValue(new Error('no bus'));
    await announcer.start();
    expect(change).not.toThrow();
    announcer.stop();
  });
});
