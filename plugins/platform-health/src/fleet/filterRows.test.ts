import { fleet } from '../__fixtures__/fleet';
import { filterRows } from './filterRows';

const titles = (filters: Parameters<typeof filterRows>[1]) =>
  filterRows(fleet.rows, filters).map(({ title }) => title);

describe('filterRows', () => {
  it('has the worst first', () => {
    expect(titles({})).toEqual([
      'order-service',
      'user-service',
      'product-service',
      'legacy-service',
    ]);
  });

  it('narrows to an owner, a system, a state', () => {
    expect(titles({ owner: 'group:default/identity-team' })).toEqual([
      'user-service',
    ]);
    expect(titles({ system: 'system:default/ecotrack' })).toHaveLength(3);
    expect(titles({ state: 'unhealthy' })).toEqual(['order-service']);
    expect(titles({ state: 'degraded' })).toEqual([]);
  });

  it('judges a row by the chosen environment alone', () => {
    const [row] = filterRows(fleet.rows, { environment: 'staging' });
    expect(row).toMatchObject({ title: 'order-service', state: 'progressing' });
    expect(row.cells.map(({ environment }) => environment)).toEqual([
      'staging',
      'staging',
    ]);
    expect(titles({ environment: 'staging' })).toEqual(['order-service']);
    expect(titles({ environment: 'dev', state: 'unhealthy' })).toEqual([]);
  });
});
