import { canHold } from './canHold';

const PATH = ['spec', 'postgres', 'tables', 0, 'name'];

describe('canHold', () => {
  it.each([
    ['a row that is there', { spec: { postgres: { tables: [{}] } } }, true],
    ['a row that is none', { spec: { postgres: { tables: ['x'] } } }, false],
    [
      'a map for the list',
      { spec: { postgres: { tables: { 0: {} } } } },
      false,
    ],
    ['a text for a section', { spec: 'x' }, false],
    ['no document', undefined, false],
  ])('%s', (_, data, can) => {
    expect(canHold(data, PATH)).toBe(can);
  });

  it.each([[undefined], [null], [{}], [{ spec: null }], [{ spec: {} }]])(
    'makes the sections that are missing in %j',
    data => {
      expect(canHold(data, ['spec', 'mesh', 'host'])).toBe(true);
    },
  );
});
