import { input } from '../docs/__testUtils__/inputs';
import { postgresEnvironment, postgresSettings } from './settings';

const { service, platform } = input('order-service');

describe('settings of PostgreSQL', () => {
  const { spring } = postgresSettings(service, service.spec.postgres!) as {
    spring: {
      datasource: { username: string; hikari: object };
      jpa: object;
      flyway: { user: string };
    };
  };

  it('are those of the specification', () => {
    expect(spring.datasource.hikari).toMatchObject({
      'maximum-pool-size': 10,
      'minimum-idle': 2,
      'connection-timeout': 30_000,
      'idle-timeout': 600_000,
      'max-lifetime': 1_800_000,
      'leak-detection-threshold': 60_000,
    });
    expect(spring.jpa).toMatchObject({
      'open-in-view': false,
      hibernate: { 'ddl-auto': 'validate' },
      properties: {
        hibernate: {
          jdbc: { batch_size: 20 },
          order_inserts: true,
          order_updates: true,
        },
      },
    });
  });

  it('let one role migrate and another one work', () => {
    expect(spring.flyway.user).toBe('order_service_owner');
    expect(spring.datasource.username).toBe('order_service_app');
  });

  it('load data for development in dev only', () => {
    const locations = platform.environments.map(
      environment =>
        postgresEnvironment(service, platform)(environment) as {
          spring: { flyway: { locations: string[] } };
        },
    );
    expect(locations.map(each => each.spring.flyway.locations.length)).toEqual([
      2, 1, 1,
    ]);
  });
});
