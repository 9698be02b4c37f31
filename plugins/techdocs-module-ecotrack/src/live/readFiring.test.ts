import { ENTITY, RULE, healthWith, reportWith } from '../__fixtures__/health';
import { readFiring } from './readFiring';

const { signal } = new AbortController();
const row = {
  entityRef: ENTITY,
  environment: 'prod',
  resource: 'postgres:cluster:prod/data/orders-db',
  state: 'degraded',
  sentence: 'Late.',
  since: '2026-11-21T11:00:00Z',
} as const;
const worse = { ...row, state: 'unhealthy', sentence: 'Gone.' } as const;

const cell = (technology: string, more = {}) =>
  ({
    technology,
    environment: 'prod',
    state: 'degraded',
    sentence: 'Late.',
    ...more,
  } as const);

describe('readFiring', () => {
  it('lists where a rule fires, the worst first', async () => {
    const api = healthWith(reportWith(), {
      firing: async rule => ({ rule, firing: [row, worse] }),
    });
    const rows = await readFiring(api, RULE, signal);
    expect(rows.map(({ sentence }) => sentence)).toEqual(['Gone.', 'Late.']);
    expect(rows[0].finding).toMatchObject({
      rule: RULE,
      resource: { name: 'orders-db' },
    });
  });

  it('asks for the rules that fire anywhere when a page is meant, and keeps verdicts without a rule', async () => {
    const firing = jest.fn(async (rule: string) => ({ rule, firing: [row] }));
    const api = healthWith(reportWith(), {
      firing,
      fleet: async () => ({
        revision: '1',
        environments: ['prod'],
        rows: [
          {
            entityRef: ENTITY,
            title: 'order-service',
            state: 'degraded',
            cells: [
              cell('postgres', { rule: RULE }),
              cell('postgres', { rule: RULE, environment: 'dev' }),
              cell('postgres', { state: 'unknown', sentence: 'Silent.' }),
              cell('postgres', { state: 'healthy' }),
              cell('kafka', { rule: 'kafka/broker' }),
            ],
          },
        ],
      }),
    });
    const rows = await readFiring(api, 'postgres', signal);
    expect(firing.mock.calls.map(([rule]) => rule)).toEqual([RULE]);
    expect(rows.map(({ sentence }) => sentence)).toEqual(['Late.', 'Silent.']);
  });
});
