import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { cachePackage, type CachePlan } from './cachePlan';

/** Fills the caches that ask for it when the service has started. */
export function cacheWarmerJava(
  service: Service,
  caches: readonly CachePlan[],
): string {
  const warmed = caches.filter(({ cache }) => cache.warm);
  const services = [
    ...new Set(
      warmed.map(({ table }) => `${table.entity}Service ${table.repository}`),
    ),
  ];
  const fields = [
    'CacheManager cacheManager',
    'AsyncTaskExecutor applicationTaskExecutor',
    ...services,
  ];
  return javaFile(
    cachePackage(service),
    [
      'java.time.Duration',
      'java.util.List',
      'java.util.function.Function',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.boot.context.event.ApplicationReadyEvent',
      'org.springframework.cache.Cache',
      'org.springframework.cache.CacheManager',
      'org.springframework.context.event.EventListener',
      'org.springframework.core.retry.RetryException',
      'org.springframework.core.retry.RetryPolicy',
      'org.springframework.core.retry.RetryTemplate',
      'org.springframework.core.task.AsyncTaskExecutor',
      'org.springframework.stereotype.Component',
      ...warmed.flatMap(({ table }) => [
        `${table.package}.${table.entity}Service`,
        `${table.package}.${table.entity}View`,
      ]),
    ],
    text`
/** Fills caches after the start, beside the first requests; without Redis they stay empty. */
@Component
public class CacheWarmer {

    private static final Logger log = LoggerFactory.getLogger(CacheWarmer.class);
    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(5)
            .delay(Duration.ofSeconds(1))
            .multiplier(2)
            .build());

    ${fields.map(field => `private final ${field};`)}

    CacheWarmer(${fields.join(', ')}) {
        ${fields
          .map(field => field.split(' ')[1])
          .map(name => `this.${name} = ${name};`)}
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmLater() {
        applicationTaskExecutor.execute(this::warm);
    }

    void warm() {
        try {
            RETRY.execute(() -> {
                fillAll();
                return true;
            });
        } catch (RetryException e) {
            log.warn("The caches were not warmed: {}", e.getLastException().toString());
        }
    }

    private void fillAll() {
        ${warmed.map(
          ({ cache, table }) =>
            `fill(${javaString(cache.name)}, ${table.repository}.newest(${
              cache.warm?.size ?? 0
            }), ${table.entity}View::id);`,
        )}
    }

    /** Never replaces an entry: a request that came first has the newer row. */
    private <T> void fill(String name, List<T> rows, Function<T, ?> key) {
        Cache cache = cacheManager.getCache(name);
        rows.forEach(row -> cache.putIfAbsent(key.apply(row), row));
        log.info("Cache {} was warmed with {} entries", name, rows.size());
    }
}
`,
  );
}
