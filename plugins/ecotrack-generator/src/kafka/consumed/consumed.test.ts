import { service as schema } from '@ecotrack/model';
import { input } from '../../docs/__testUtils__/inputs';
import { kafkaFiles } from '../files';
import { consumedPlans } from './consumedPlan';
import { consumerJava } from './consumer.java';
import { eventInboxJava, inboxKind } from './eventInbox.java';
import { handlerJava } from './handler.java';
import { minimalDocument } from '../../core/__testUtils__/fixture';

const flat = (text: string) => text.replace(/\s+/g, ' ');
const { service } = input('order-service');
const [payments] = consumedPlans(service);

const withoutDatabase = (redis?: object) =>
  schema.parse({
    ...minimalDocument,
    spec: {
      ...minimalDocument.spec,
      ...(redis && { redis }),
      kafka: {
        consumes: [
          {
            topic: 'order-events',
            service: 'order-service',
            events: ['created'],
          },
        ],
      },
    },
  });

describe('a consumed topic', () => {
  it('passes each event through the inbox before its caches are emptied', () => {
    expect(flat(consumerJava(service, payments))).toContain(
      'case "completed" -> { inbox.once(GROUP, event, listener::onCompleted); caches.emptyOrders(); }',
    );
  });

  it('skips types it does not know', () => {
    expect(flat(consumerJava(service, payments))).toContain(
      'default -> log.debug(',
    );
  });

  it('reads the bytes itself, so that a broken message throws instead of arriving unread', () => {
    expect(consumerJava(service, payments)).toContain(
      'Consumer<Message<byte[]>> paymentEvents',
    );
  });

  it('empties a cache on an event that nobody else wants', () => {
    const model = structuredClone(service);
    model.spec.kafka!.consumes[0].events = ['failed'];
    const [plan] = consumedPlans(model);
    expect(plan.events).toMatchObject([
      { type: 'failed', method: 'onFailed' },
      { type: 'completed', method: undefined },
    ]);
    expect(consumerJava(model, plan)).toContain(
      'case "completed" -> caches.emptyOrders();',
    );
  });

  it('leaves the handler to the team and nothing else', () => {
    const seeded = kafkaFiles(service).filter(file => file.class === 'seeded');
    expect(seeded.map(({ path }) => path.replace(/.*\//, ''))).toEqual([
      'PaymentEventsHandler.java',
      'ProductEventsHandler.java',
    ]);
    expect(handlerJava(payments)).not.toContain('Managed by');
  });

  it('is remembered in the database, else in Redis, else by the handler', () => {
    expect(inboxKind(service)).toBe('database');
    expect(inboxKind(withoutDatabase({}))).toBe('redis');
    expect(inboxKind(withoutDatabase())).toBe('none');
    expect(eventInboxJava(service)).toMatch(
      /@Transactional\s+public void once/,
    );
    expect(eventInboxJava(withoutDatabase({}))).toContain(
      'setIfAbsent(key, IN_WORK, LEASE)',
    );
    expect(flat(eventInboxJava(withoutDatabase()))).toContain('has to bear it');
  });

  it('has a table only where there is a database', () => {
    const inbox = (model: typeof service) =>
      kafkaFiles(model).some(({ path }) => path.endsWith('add_inbox.sql'));
    expect(inbox(service)).toBe(true);
    expect(inbox(withoutDatabase({}))).toBe(false);
  });
});
