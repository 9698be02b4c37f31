import type { TakenName } from '@ecotrack/model';
import { mergeTaken } from './mergeTaken';

const topic = (holder: TakenName['holder']): TakenName => ({
  kind: 'topic',
  name: 'order-events',
  holder,
});

describe('mergeTaken', () => {
  it('believes the first and takes from the others what it does not know', () => {
    expect(
      mergeTaken([
        topic({ service: undefined, owner: 'group:a/b', source: 'catalog' }),
        topic({ service: 'order-service', source: 'cluster' }),
        topic({ service: 'other', owner: 'group:c/d', source: 'forge' }),
      ]),
    ).toEqual([
      topic({
        service: 'order-service',
        owner: 'group:a/b',
        source: 'catalog',
      }),
    ]);
  });

  it('keeps apart what is called alike but is something else', () => {
    const schema: TakenName = { ...topic({ source: 'forge' }), kind: 'schema' };

    expect(mergeTaken([schema, topic({ source: 'forge' })])).toHaveLength(2);
  });
});
