import {
  fromSuggestions,
  type TakenAnswer,
  toSuggestions,
} from './TakenAnswer';

const ANSWER: TakenAnswer = {
  taken: [
    {
      kind: 'topic',
      name: 'order-events',
      holder: {
        service: 'order-service',
        owner: 'group:default/orders-team',
        source: 'catalog',
      },
    },
    { kind: 'repository', name: 'shop', holder: { source: 'forge' } },
  ],
  unknown: [
    { source: 'forge', cause: 'timeout' },
    { source: 'cluster', part: 'nonprod/data-dev', cause: 'forbidden' },
  ],
};

describe('an answer as suggestions', () => {
  it('is read back equal', () => {
    expect(fromSuggestions(toSuggestions(ANSWER))).toEqual(ANSWER);
  });

  it('has an id of its own for each entry', () => {
    expect(toSuggestions(ANSWER).map(({ id }) => id)).toEqual([
      'taken/topic/order-events',
      'taken/repository/shop',
      'unknown/forge',
      'unknown/cluster/nonprod/data-dev',
    ]);
  });

  it.each([
    { id: 'main' },
    { id: 'taken/topic/x', title: 'a title' },
    { id: 'taken/pod/x', title: '{"source":"cluster"}' },
    { id: 'taken/topic/x', title: '{"source":"rumour"}' },
    { id: 'unknown/forge', title: '{"cause":"because"}' },
    { id: 'free/forge', title: '{"cause":"timeout"}' },
  ])('is not made of what others suggest: %j', suggestion => {
    expect(() => fromSuggestions([suggestion])).toThrow();
  });
});
