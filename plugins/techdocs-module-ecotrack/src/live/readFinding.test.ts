import {
  ENTITY,
  RULE,
  firing,
  healthWith,
  reportWith,
  resource,
  silent,
} from '../__fixtures__/health';
import { findingSearch } from '../address/findingSearch';
import { readFinding } from './readFinding';

const address = (name = resource.name) =>
  `/docs/default/component/portal/runbooks/postgres/${findingSearch({
    entityRef: ENTITY,
    resource: { ...resource, name },
    rule: RULE,
  })}`;
const { signal } = new AbortController();

describe('readFinding', () => {
  it('finds the environment, and the finding that fires there', async () => {
    expect(
      await readFinding(healthWith(firing), address(), signal),
    ).toMatchObject({
      kind: 'fires',
      environment: 'prod',
      finding: { rule: RULE },
    });
  });

  it('says that it is over only when every source speaks', async () => {
    const notAssessed = reportWith({
      notAssessed: [{ rule: RULE, reason: 'switched-off' }],
    });
    const kinds = await Promise.all(
      [reportWith(), silent, notAssessed].map(
        async report =>
          (
            await readFinding(healthWith(report), address(), signal)
          ).kind,
      ),
    );
    expect(kinds).toEqual(['recovered', 'cannot-tell', 'not-assessed']);
  });

  it('knows nothing of a resource that the entity does not use, and of entities that cannot be seen', async () => {
    const api = healthWith(firing);
    expect(await readFinding(api, address('other'), signal)).toEqual({
      kind: 'not-known',
    });
    const hidden = healthWith(firing, { entityHealth: async () => undefined });
    expect(await readFinding(hidden, address(), signal)).toEqual({
      kind: 'not-known',
    });
  });
});
