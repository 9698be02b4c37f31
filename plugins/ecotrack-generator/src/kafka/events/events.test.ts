import type { PublishedTopic } from '@ecotrack/model';
import { input } from '../../docs/__testUtils__/inputs';
import { eventJava } from './event.java';
import { eventsJava } from './events.java';
import { topicPlan, topicPlans } from './topicPlan';

const flat = (text: string) => text.replace(/\s+/g, ' ');
const order = topicPlans(input('order-service').service)[0];
const [stock, warehouse] = topicPlans(input('everything').service);

const withEvents = (events: PublishedTopic['events']) => {
  const { service } = input('everything');
  const topic = service.spec.kafka!.publishes[0];
  return flat(eventsJava(topicPlan(service, { ...topic, events })));
};

describe('the record of an event', () => {
  it('has the envelope of the specification in its order', () => {
    const names = flat(eventJava(order)).match(/\w+(?=[,)] )/g)!;
    expect(names.slice(0, 7)).toEqual([
      'eventId',
      'eventType',
      'orderId',
      'userId',
      'timestamp',
      'data',
      'metadata',
    ]);
  });

  it('writes snake case, and amounts as text', () => {
    expect(flat(eventJava(order))).toContain(
      '@JsonProperty("total_amount") @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalAmount',
    );
  });

  it('nests the items of an array', () => {
    expect(flat(eventJava(order))).toMatch(
      /List<OrderItem> items\) \{\} public record OrderItem\( @JsonProperty\("product_id"\) Long productId/,
    );
  });

  it('has no data where the model names no field', () => {
    const { service } = input('order-service');
    const topic = { ...service.spec.kafka!.publishes[0], data: [] };
    const java = eventJava(topicPlan(service, topic));
    expect(java).not.toContain('Data');
    expect(flat(java)).toContain('implements PublishedEvent { }');
  });
});

describe('the bean that tells of rows', () => {
  it('lets an event with a condition take the place of the plain one', () => {
    expect(flat(eventsJava(order))).toContain(
      'if (after.getStatus() == OrderStatus.CANCELLED && before.getStatus() != OrderStatus.CANCELLED) ' +
        '{ write("cancelled", after); } ' +
        'else if (after.getStatus() == OrderStatus.COMPLETED && before.getStatus() != OrderStatus.COMPLETED) ' +
        '{ write("completed", after); } else { write("updated", after); }',
    );
  });

  it('tells each of several conditions that hold at once, and the plain event only when none does', () => {
    const java = withEvents([
      { type: 'updated', on: 'update' },
      {
        type: 'a',
        on: 'update',
        when: { column: 'status', becomes: 'SOLD_OUT' },
      },
      { type: 'b', on: 'update', when: { column: 'shelf', becomes: '1' } },
    ]);
    expect(java).toMatch(
      /write\("a", after\); told = true; \} if \(.*\) \{ write\("b", after\); told = true; \} if \(!told\) \{ write\("updated", after\); \}/,
    );
  });

  it('has no method for a write that no event tells of', () => {
    expect(eventsJava(order)).toContain('void updated(');
    expect(eventsJava(order)).not.toContain('void deleted(');
  });

  it('sends a row that is created with its value at once to the event of that value', () => {
    const java = withEvents([
      {
        type: 'gone',
        on: 'create',
        when: { column: 'status', becomes: 'SOLD_OUT' },
      },
    ]);
    expect(java).toContain(
      'if (row.getStatus() == StockItemStatus.SOLD_OUT) { write("gone", row); } }',
    );
  });

  it('finds the items by the column that refers to the row', () => {
    expect(flat(eventsJava(stock))).toContain(
      'stockMovements.findByStockItemIdOrderById(row.getId()).stream().map(StockItemEvents::stockMovement).toList()',
    );
  });

  it('does not share its bean name with a function that consumes the topic', () => {
    expect(eventsJava(order)).toContain('@Component("orderEventsOutbox")');
  });

  it('uses the type of a UUID key', () => {
    expect(warehouse.keys).toMatchObject([
      { name: 'warehouse_id', type: 'UUID' },
    ]);
  });
});
