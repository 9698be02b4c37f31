import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import { orderService } from '../__fixtures__/entityHealth';
import { environmentsOf } from './environmentsOf';

const [any] = orderService.technologies;

/** Order of the environments when each has its state, given in the order of promotion. */
const order = (...states: HealthState[]) =>
  environmentsOf(
    {
      ...orderService,
      technologies: states.map((state, index) => ({
        ...any,
        environment: orderService.environments[index],
        state,
      })),
    },
    any.technology,
  ).map(({ environment }) => environment);

describe('environmentsOf', () => {
  it('has the worst first', () => {
    expect(order('healthy', 'unhealthy', 'degraded')).toEqual([
      'staging',
      'prod',
      'dev',
    ]);
    expect(order('unknown', 'healthy', 'progressing')).toEqual([
      'dev',
      'prod',
      'staging',
    ]);
  });

  it('has what is nearest to the users first among equals', () => {
    expect(order('healthy', 'healthy', 'healthy')).toEqual([
      'prod',
      'staging',
      'dev',
    ]);
  });

  it('leaves other technologies out', () => {
    expect(environmentsOf(orderService, 'mainframe')).toEqual([]);
  });
});
