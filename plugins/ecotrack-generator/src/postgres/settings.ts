import {
  applicationRole,
  databaseName,
  ownerRole,
  postgresHost,
  schemaName,
  type Platform,
  type PlatformEnvironment,
  type Postgres,
  type Service,
} from '@ecotrack/model';
import type { SpringSettings } from '../core/Contributions';

const COMMON = 'classpath:db/migration/common';

/** Environments whose migrations have something of their own. */
const SEEDED = ['dev'];

/** Pool, JPA and Flyway as the specification sets them; the schema's owner migrates, the application only reads and writes rows. */
export const postgresSettings = (
  service: Service,
  { pool }: Postgres,
): SpringSettings => ({
  spring: {
    datasource: {
      url: `jdbc:postgresql://localhost:5432/${databaseName(service)}`,
      username: applicationRole(service),
      hikari: {
        'pool-name': service.metadata.name,
        schema: schemaName(service),
        'maximum-pool-size': pool.maximumSize,
        'minimum-idle': pool.minimumIdle,
        'connection-timeout': 30_000,
        'idle-timeout': 600_000,
        'max-lifetime': 1_800_000,
        'leak-detection-threshold': 60_000,
      },
    },
    jpa: {
      'open-in-view': false,
      'show-sql': false,
      hibernate: { 'ddl-auto': 'validate' },
      properties: {
        hibernate: {
          default_schema: schemaName(service),
          format_sql: true,
          use_sql_comments: true,
          order_inserts: true,
          order_updates: true,
          jdbc: { batch_size: 20, time_zone: 'UTC' },
        },
      },
    },
    flyway: {
      url: `jdbc:postgresql://localhost:5432/${databaseName(service)}`,
      user: ownerRole(service),
      'default-schema': schemaName(service),
      schemas: [schemaName(service)],
      locations: [COMMON, 'classpath:db/migration/dev'],
      'placeholder-replacement': false,
      'baseline-on-migrate': true,
      'baseline-version': '0',
      'validate-on-migrate': true,
      'validate-migration-naming': true,
      'clean-disabled': true,
    },
  },
});

/** The database of one environment; user names and passwords come from mounted secrets. */
export const postgresEnvironment =
  (service: Service, platform: Platform) =>
  (environment: PlatformEnvironment): SpringSettings => {
    const url = `jdbc:postgresql://${postgresHost(
      platform,
      environment,
    )}:5432/${databaseName(service)}?sslmode=require`;
    return {
      spring: {
        datasource: { url },
        flyway: {
          url,
          locations: [
            COMMON,
            ...(SEEDED.includes(environment.name)
              ? [`classpath:db/migration/${environment.name}`]
              : []),
          ],
        },
      },
    };
  };

/** Servers named by the environment; without them Testcontainers gives its own connection. */
export const postgresTestSettings = (service: Service): SpringSettings => {
  const url = `\${IT_DB_URL:jdbc:postgresql://localhost:5432/${databaseName(
    service,
  )}}`;
  const user = '${IT_DB_USER:postgres}';
  const password = '${IT_DB_PASSWORD:}';
  return {
    spring: {
      datasource: { url, username: user, password },
      flyway: {
        url,
        user: `\${IT_DB_OWNER_USER:${user}}`,
        password: `\${IT_DB_OWNER_PASSWORD:${password}}`,
        locations: [COMMON],
      },
    },
  };
};
