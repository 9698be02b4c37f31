import type { Holder, TakenName } from '@ecotrack/model';
import { learn, takenOf } from './knownNames';

const NAMES = {
  service: 'order-service',
  schema: 'order_service',
  topics: ['order-events'],
};
const OTHER: Holder = { service: 'shop-service', source: 'catalog' };
const OWN: Holder = { service: 'order-service', source: 'catalog' };
const all = (holder: Holder): TakenName[] => [
  { kind: 'service', name: 'order-service', holder },
  { kind: 'repository', name: 'order-service', holder },
  { kind: 'schema', name: 'order_service', holder },
  { kind: 'topic', name: 'order-events', holder },
];
const NOTHING = { topics: {}, schemas: {}, names: {}, repositories: {} };
const known = (holder: Holder) =>
  learn({}, NAMES, { taken: all(holder), unknown: [] });

describe('known names', () => {
  it('are what the model has to know', () => {
    expect(takenOf(known(OTHER), NAMES)).toEqual({
      topics: { 'order-events': OTHER },
      schemas: { order_service: OTHER },
      names: { 'order-service': OTHER },
      repositories: { 'order-service': OTHER },
    });
  });

  it('are those of the present document alone', () => {
    expect(takenOf(known(OTHER), { topics: ['shop-events'] })).toEqual(NOTHING);
    expect(takenOf({}, { service: 'constructor', topics: [] })).toEqual(
      NOTHING,
    );
  });

  it('are not taken by the service that is changed, also while it gets another name', () => {
    expect(takenOf(known(OWN), NAMES, 'order-service')).toEqual(NOTHING);
    expect(
      takenOf(
        known({ source: 'forge' }),
        { service: 'order-service', topics: [] },
        'order-service',
      ),
    ).toEqual(NOTHING);
    expect(takenOf(known(OTHER), NAMES, 'order-service').topics).toEqual({
      'order-events': OTHER,
    });
  });

  it('are forgotten when everybody calls them free, and not before', () => {
    const before = known(OTHER);
    const silent = {
      taken: [],
      unknown: [{ source: 'cluster', cause: 'timeout' } as const],
    };

    expect(learn(before, NAMES, silent)).toEqual(before);
    expect(learn(before, NAMES, { taken: [], unknown: [] })).toEqual({});
  });
});
