import { ENTITY, RULE, resource } from '../__fixtures__/health';
import { findingSearch } from './findingSearch';
import { runbookAt } from './runbookAt';

const at = (pathname: string, search = '', hash = '') =>
  runbookAt({ pathname, search, hash });
const DOCS = '/docs/default/component/portal';

describe('runbookAt', () => {
  it.each([
    `${DOCS}/runbooks/postgres/`,
    `${DOCS}/runbooks/postgres`,
    `${DOCS}/runbooks/postgres/index.html`,
    `${DOCS}/runbooks/postgres.html`,
    '/catalog/default/component/portal/docs/runbooks/postgres/',
  ])('knows the page %s', path => {
    expect(at(path)).toEqual({ technology: 'postgres' });
  });

  it.each([
    DOCS,
    `${DOCS}/`,
    `${DOCS}/runbooks/`,
    `${DOCS}/runbooks`,
    `${DOCS}/runbooks/index.html`,
    `${DOCS}/runbooks/postgres/more/`,
    `${DOCS}/guides/postgres/`,
    `${DOCS}/my-runbooks/postgres/`,
    `${DOCS}/runbooks/<b>/`,
  ])('leaves the page %s alone', path => {
    expect(at(path)).toBeUndefined();
  });

  it('takes the rule from the hash', () => {
    expect(at(`${DOCS}/runbooks/postgres/`, '', '#backup-overdue')).toEqual({
      technology: 'postgres',
      rule: RULE,
    });
  });

  it('reads back what the pages of health link to', () => {
    const asked = { entityRef: ENTITY, resource, rule: RULE };
    expect(
      at(`${DOCS}/runbooks/postgres/`, findingSearch(asked))?.finding,
    ).toEqual(asked);
  });

  it.each([
    ['no entity', 'resource=postgres:cluster:a/b/c&rule=postgres/disk'],
    [
      'an entity without a kind',
      'entity=x&resource=postgres:cluster:a/b/c&rule=postgres/disk',
    ],
    ['no resource', `entity=${ENTITY}&rule=postgres/disk`],
    [
      'a resource that is none',
      `entity=${ENTITY}&resource=x&rule=postgres/disk`,
    ],
    ['no rule', `entity=${ENTITY}&resource=postgres:cluster:a/b/c`],
    [
      'the rule of another page',
      `entity=${ENTITY}&resource=postgres:cluster:a/b/c&rule=kafka/disk`,
    ],
    [
      'a rule with markup',
      `entity=${ENTITY}&resource=postgres:cluster:a/b/c&rule=postgres/<b>`,
    ],
    [
      'a rule with more parts',
      `entity=${ENTITY}&resource=postgres:cluster:a/b/c&rule=postgres/a/b`,
    ],
  ])('takes an address with %s as if it named no finding', (_, query) => {
    const page = at(`${DOCS}/runbooks/postgres/`, `?${query}`);
    expect(page).toEqual({ technology: 'postgres' });
  });
});
