import { placeOf } from './placeOf';

const TABLES = ['spec', 'postgres', 'tables'];

function inPage(html: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector('b');
  if (!found) throw new Error('There is no <b>.');
  return found;
}

describe('placeOf', () => {
  it.each([
    ['data-path="spec.postgres.tables[3].name"', { index: 3, rest: '.name' }],
    ['data-row="spec.postgres.tables[12]"', { index: 12, rest: '' }],
    [
      'data-path="spec.postgres.tables[0].columns[1].type"',
      { index: 0, rest: '.columns[1].type' },
    ],
  ])('finds the row of %s', (attribute, place) => {
    expect(placeOf(inPage(`<i ${attribute}><b></b></i>`), TABLES)).toEqual(
      place,
    );
  });

  it.each([
    ['data-path="spec.redis.caches[0].name"'],
    ['data-path="spec.postgres.tables"'],
    ['data-path="spec.postgres.tablespaces[0]"'],
    [''],
  ])('finds none for %s', attribute => {
    expect(
      placeOf(inPage(`<i ${attribute}><b></b></i>`), TABLES),
    ).toBeUndefined();
  });
});
