import { input } from '../../docs/__testUtils__/inputs';
import { outboxSql } from '../outbox.sql';
import { outboxPublisherJava } from './outboxPublisher.java';
import { outboxStoreJava } from './outboxStore.java';
import { outboxWriterJava } from './outboxWriter.java';

const { service } = input('order-service');
const flat = (text: string) => text.replace(/\s+/g, ' ');
const store = flat(outboxStoreJava(service));

describe('the outbox', () => {
  it('keeps the bytes of an event and the trace of its request', () => {
    const sql = flat(outboxSql);
    expect(sql).toContain('payload text not null');
    expect(sql).toContain('traceparent varchar');
    expect(sql).not.toMatch(/payload jsonb/);
  });

  it('is written in the transaction of the row, after its lock', () => {
    const java = outboxWriterJava(service);
    expect(java).toContain('Propagation.MANDATORY');
    expect(java.indexOf('entityManager.flush()')).toBeGreaterThan(0);
    expect(java.indexOf('entityManager.flush()')).toBeLessThan(
      java.indexOf('store.insert('),
    );
  });

  it('lets replicas work side by side without overtaking within an aggregate', () => {
    expect(store).toContain('for update of o skip locked');
    expect(store).toMatch(
      /not exists \( select 1 from outbox earlier where earlier\.published_at is null and earlier\.binding = o\.binding and earlier\.aggregate_id = o\.aggregate_id and earlier\.position < o\.position\)/,
    );
  });

  it('marks a message only after the broker took it, and stops at the first refusal', () => {
    const java = flat(outboxPublisherJava(service));
    expect(java).toMatch(/send\(message\); sent\.add\(message\.id\(\)\);/);
    expect(java).toMatch(/postpone\(message, e\); failed = true; break;/);
  });

  it('removes published messages only', () => {
    expect(store).toContain('delete from outbox where published_at <');
  });
});
