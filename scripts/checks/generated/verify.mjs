import { join } from 'node:path';
import { startKafka } from '../../servers/kafka.mjs';
import { startPostgres } from '../../servers/postgres.mjs';
import { startRedis } from '../../servers/redis.mjs';
import { say } from '../../toolchain/say.mjs';
import { createTopics } from './createTopics.mjs';
import { facts } from './facts.mjs';
import { journey } from './journey.mjs';
import { maven, withSessionModules } from './maven.mjs';
import { MODELS, generateInto } from './models.mjs';
import { inWorkspace } from './workspace.mjs';

/** What each started service is asked to store, and the topic its event must arrive on. */
const JOURNEYS = {
  'user-service': {
    path: '/api/v1/users',
    body: {
      email: 'ada@ecotrack.example',
      password: 'a long enough secret',
      firstName: 'Ada',
      lastName: 'Lovelace',
    },
    topic: 'user-events',
  },
  'order-service': {
    path: '/api/v1/orders',
    body: { userId: 42, totalAmount: 12.5 },
    topic: 'order-events',
  },
};

/**
 * `mvn verify` of user-service and order-service against PostgreSQL 18, Redis and Kafka, and their started
 * jars: a POST is answered and its event arrives on the topic.
 */
export const verify = () =>
  inWorkspace(async folder => {
    const [postgres, redis, kafka] = await Promise.all([
      startPostgres(),
      startRedis(),
      startKafka(),
    ]);
    try {
      const failures = [];
      for (const [name, wanted] of Object.entries(JOURNEYS)) {
        failures.push(
          ...(await verified(name, wanted, join(folder, name), {
            postgres,
            redis,
            kafka,
          })),
        );
      }
      return failures;
    } finally {
      await Promise.all([postgres.close(), redis.close(), kafka.close()]);
    }
  });

async function verified(name, wanted, project, { postgres, redis, kafka }) {
  const model = MODELS.find(one => one.name === name);
  await generateInto(model, project);
  const { names } = await facts(model);
  await postgres.query(
    'postgres',
    `create role "${names.owner}" login password 'owner'`,
    `create role "${names.application}" login password 'application'`,
    `create database "${names.database}" owner "${names.owner}"`,
  );
  await createTopics(kafka, project);

  say(`  ${name}: mvn verify`);
  const url = `jdbc:postgresql://${postgres.host}:${postgres.port}/${names.database}`;
  const result = await maven(withSessionModules(project), ['verify'], {
    IT_DB_URL: url,
    IT_DB_USER: names.application,
    IT_DB_PASSWORD: 'application',
    IT_DB_OWNER_USER: names.owner,
    IT_DB_OWNER_PASSWORD: 'owner',
    IT_REDIS_HOST: redis.host,
    IT_REDIS_PORT: String(redis.port),
    IT_KAFKA_BROKERS: kafka.bootstrap,
  });
  if (result.code !== 0)
    return [`mvn verify of ${name} fails:\n${result.errors}`];

  say(`  ${name}: the started jar`);
  const failures = await journey(project, wanted, {
    name,
    settings: {
      'spring.datasource.url': url,
      'spring.datasource.username': names.application,
      'spring.datasource.password': 'application',
      'spring.flyway.url': url,
      'spring.flyway.user': names.owner,
      'spring.flyway.password': 'owner',
      'spring.data.redis.host': redis.host,
      'spring.data.redis.port': redis.port,
      'spring.kafka.bootstrap-servers': kafka.bootstrap,
    },
    kafka,
  });
  return failures.map(failure => `${name}: ${failure}`);
}
