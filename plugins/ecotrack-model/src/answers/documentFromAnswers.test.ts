import { parseService } from '../parse';
import { PRESETS } from '../presets';
import { documentFromAnswers } from './documentFromAnswers';

const base = {
  name: 'subscription-service',
  owner: 'group:default/orders-team',
  description: 'Keeps subscriptions: "monthly" and yearly',
};

function serviceOf(answers: Record<string, unknown>) {
  const document = documentFromAnswers(answers);
  if (!document.valid) throw new Error(JSON.stringify(document.errors));
  const result = parseService(document.text);
  if (!result.valid) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

describe('documentFromAnswers', () => {
  it('begins a service with a table, a cache and a topic of its things', () => {
    const service = serviceOf({
      ...base,
      stores: 'things',
      things: 'subscriptions',
    });

    expect(service.metadata).toMatchObject(base);
    expect(
      service.spec.postgres?.tables.map(table => [table.name, table.entity]),
    ).toEqual([['subscriptions', 'Subscription']]);
    expect(service.spec.redis?.caches[0].table).toBe('subscriptions');
    expect(service.spec.kafka?.publishes[0].topic).toBe('subscriptions-events');
  });

  it('leaves out what was not asked for', () => {
    const { spec } = serviceOf({
      ...base,
      stores: 'things',
      things: 'boxes',
      cache: false,
      events: false,
    });

    expect(spec.redis).toBeUndefined();
    expect(spec.kafka).toBeUndefined();
    expect(spec.postgres?.tables[0].entity).toBe('Box');
  });

  it('knows services that store nothing', () => {
    const { spec } = serviceOf({
      ...base,
      stores: 'nothing',
      exposure: 'public',
    });

    expect(spec.postgres).toBeUndefined();
    expect(spec.mesh.exposure).toBe('public');
  });

  it.each(PRESETS)('gives %s under another name a valid service', stores => {
    expect(serviceOf({ ...base, stores }).metadata.name).toBe(
      'subscription-service',
    );
  });

  it('puts name, owner and description into a pasted document and keeps its comments', () => {
    const first = documentFromAnswers({ ...base, stores: 'nothing' });
    const pasted = `${first.valid ? first.text : ''}# ours\n`;

    const again = documentFromAnswers({
      ...base,
      name: 'box-service',
      stores: 'document',
      document: pasted,
    });

    expect(again.valid && again.text).toContain('# ours');
    expect(again.valid && again.text).toContain('name: box-service');
  });

  it('takes an edited document in place of what it began with', () => {
    const edited = documentFromAnswers({ ...base, stores: 'nothing' });

    const again = documentFromAnswers({
      ...base,
      stores: 'order-service',
      document: edited.valid ? edited.text : '',
    });

    expect(again).toEqual(edited);
  });

  it.each([
    [{ ...base, stores: 'things' }, 'things'],
    [{ ...base, stores: 'document', document: ' ' }, 'document'],
    [{ ...base, stores: 'dreams' }, 'stores'],
    [{ owner: 'a', description: 'b', stores: 'nothing' }, 'name'],
    [{ ...base, stores: 'nothing', skipValidation: true }, 'skipValidation'],
  ])('refuses %j at the field %s', (answers, field) => {
    const result = documentFromAnswers(answers);

    expect(result).toMatchObject({
      valid: false,
      errors: [{ path: field, rule: 'answers/shape' }],
    });
  });
});
