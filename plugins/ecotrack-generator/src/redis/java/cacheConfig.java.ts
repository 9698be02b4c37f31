import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { cachePackage, type CachePlan } from './cachePlan';

/** The caches with their times to live and types. */
export const cacheConfigJava = (
  service: Service,
  caches: readonly CachePlan[],
) =>
  javaFile(
    cachePackage(service),
    [
      'io.lettuce.core.ClientOptions',
      'java.time.Duration',
      'org.springframework.beans.factory.ObjectProvider',
      'org.springframework.boot.cache.autoconfigure.RedisCacheManagerBuilderCustomizer',
      'org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer',
      'org.springframework.cache.CacheManager',
      'org.springframework.cache.annotation.CachingConfigurer',
      'org.springframework.cache.annotation.EnableCaching',
      'org.springframework.cache.interceptor.CacheErrorHandler',
      'org.springframework.cache.interceptor.CacheResolver',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
      'org.springframework.data.redis.cache.BatchStrategies',
      'org.springframework.data.redis.cache.RedisCacheConfiguration',
      'org.springframework.data.redis.cache.RedisCacheWriter',
      'org.springframework.data.redis.connection.RedisConnectionFactory',
      'org.springframework.data.redis.serializer.JacksonJsonRedisSerializer',
      'org.springframework.data.redis.serializer.RedisSerializationContext.SerializationPair',
      'tools.jackson.databind.json.JsonMapper',
      ...caches.map(({ table }) => `${table.package}.${table.entity}View`),
    ],
    text`
/**
 * Caches in Redis. They stand around the transactions: a hit opens none, and an entry is evicted only
 * after the change is committed.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching(order = 0)
public class CacheConfig implements CachingConfigurer {

    private final ObjectProvider<CacheManager> cacheManager;
    private final CacheOutage outage = new CacheOutage(System::nanoTime);

    CacheConfig(ObjectProvider<CacheManager> cacheManager) {
        this.cacheManager = cacheManager;
    }

    @Override
    public CacheErrorHandler errorHandler() {
        return outage;
    }

    @Override
    public CacheResolver cacheResolver() {
        return new OutageCacheResolver(cacheManager.getObject(), outage);
    }

    @Bean
    RedisCacheManagerBuilderCustomizer caches(RedisConnectionFactory connections, JsonMapper mapper) {
        return builder -> {
            RedisCacheConfiguration defaults = builder.cacheDefaults();
            RedisCacheWriter writer = RedisCacheWriter.create(connections, settings -> settings
                    // An eviction is done when the change is answered; by default it would follow some time later.
                    .immediateWrites()
                    // Emptying a cache must not stop Redis for everybody, as the default's KEYS would.
                    .batchStrategy(BatchStrategies.scan(500)));
            builder.cacheWriter(writer)
                    .enableStatistics()
                    .disableCreateOnMissingCache()
                    ${caches
                      .map(
                        ({ cache, table, ttl }) =>
                          `.withCacheConfiguration(${javaString(
                            cache.name,
                          )}, typed(defaults, mapper, ${
                            table.entity
                          }View.class, ${ttl}))`,
                      )
                      .join('\n')};
        };
    }

    /** While Redis is away commands fail at once instead of waiting for it to return. */
    @Bean
    LettuceClientOptionsBuilderCustomizer rejectWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    private static <T> RedisCacheConfiguration typed(
            RedisCacheConfiguration defaults, JsonMapper mapper, Class<T> type, Duration timeToLive) {
        return defaults.entryTtl(timeToLive)
                .serializeValuesWith(SerializationPair.fromSerializer(new JacksonJsonRedisSerializer<>(mapper, type)));
    }
}
`,
  );
