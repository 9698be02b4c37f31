import { repositories } from './__testUtils__/services';

describe.each(repositories)('the files of %s', (_name, { files }) => {
  it('have a purpose each, of its own and in one short sentence', () => {
    const purposes = files.map(({ purpose }) => purpose);
    expect(
      purposes.filter(
        (purpose, at) =>
          purposes.indexOf(purpose) !== at || purpose.length > 120,
      ),
    ).toEqual([]);
    for (const purpose of purposes) {
      expect(purpose).toMatch(/^[A-Z][^\n]{11,}[^.]\.$/);
    }
  });
});
