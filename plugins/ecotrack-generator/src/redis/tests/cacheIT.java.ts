import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import {
  cachePackage,
  emptyingMethod,
  type CachePlan,
} from '../java/cachePlan';

/** The caches in a real Redis: what is kept, for how long, and what removes it. */
export function cacheITJava(
  service: Service,
  plans: readonly CachePlan[],
): string {
  const root = packageName(service);
  const tables = [
    ...new Map(plans.map(({ table }) => [table.entity, table])).values(),
  ];
  const warms = plans.some(({ cache }) => cache.warm);
  const empties = plans.some(plan => plan.empties);
  return javaFile(
    cachePackage(service),
    [
      'jakarta.persistence.EntityManager',
      'java.time.Duration',
      'java.util.UUID',
      'java.util.concurrent.TimeUnit',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.data.redis.core.StringRedisTemplate',
      'org.springframework.transaction.support.TransactionTemplate',
      `${root}.support.IntegrationTest`,
      `${root}.web.ExpectedVersion`,
      ...tables.flatMap(table => [
        `${table.package}.${table.entity}Samples`,
        `${table.package}.${table.entity}Service`,
        `${table.package}.${table.entity}View`,
      ]),
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
@IntegrationTest
class CacheIT {

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    ${tables.map(
      ({ entity, repository }) =>
        `@Autowired\n${entity}Service ${repository};\n\n`,
    )}
    ${warms && '@Autowired\nCacheWarmer warmer;\n\n'}
    ${empties && '@Autowired\nCacheInvalidation invalidation;\n\n'}
    ${plans.map(plan => `${cacheTests(service, plan)}\n`)}
}
`,
  );
}

const LASTING_MS = 60_000;

function cacheTests(service: Service, plan: CachePlan): string {
  const { cache, table, ttl } = plan;
  const { entity, repository, id } = table;
  const name = entity;
  const prefix = javaString(`${service.metadata.name}:${cache.name}::`);
  // A slow machine takes seconds between two lines: what lives shorter may be gone when it looks.
  const lasts = cache.ttlMs >= LASTING_MS;
  const given = text`
${id.type} id = transaction.execute(status -> ${entity}Samples.stored(entities).getId());
String key = ${prefix} + id;
`;
  return text`
${
  lasts &&
  text`
@Test
void a${name}IsKeptAsJsonForItsTime() {
    ${given}
    ${entity}View row = ${repository}.get(id);
    assertThat(redis.opsForValue().get(key)).startsWith("{").doesNotContain("@class");
    assertThat(redis.getExpire(key, TimeUnit.MILLISECONDS)).isPositive().isLessThanOrEqualTo(${ttl}.toMillis());
    assertThat(${repository}.get(id)).isEqualTo(row);
}

`
}
@Test
void aDeleted${name}IsNotKept() {
    ${given}
    ${repository}.get(id);
    ${repository}.delete(id, ExpectedVersion.any());
    assertThat(redis.hasKey(key)).isFalse();
}
${
  lasts &&
  cache.warm !== undefined &&
  text`

@Test
void theNewest${name}IsThereBeforeAnybodyAsks() {
    ${given}
    warmer.warm();
    assertThat(redis.hasKey(key)).isTrue();
}
`
}
${
  plan.empties !== undefined &&
  text`

@Test
void an${name}IsForgottenWhenTheCacheIsEmptied() {
    ${given}
    ${repository}.get(id);
    invalidation.${emptyingMethod(cache)}();
    assertThat(redis.hasKey(key)).isFalse();
}
`
}
`;
}
