import { topicResource } from './catalog';

describe('topicResource', () => {
  it('is the topic with the ending of its kind', () => {
    expect(topicResource('order-events')).toBe('order-events-topic');
  });

  it('fits the catalog however long the topic is, and tells topics apart', () => {
    const long = `${'warehouse-'.repeat(9)}events`;
    const names = [long, `${long}-two`, 'a'.repeat(57), 'a'.repeat(58)].map(
      topicResource,
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9](?:-?[a-z0-9])+$/);
      expect(name.length).toBeLessThanOrEqual(63);
    }
  });
});
