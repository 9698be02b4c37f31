import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { cachePackage, type CachePlan } from '../java/cachePlan';

/** A Redis that accepts connections and never answers must not be felt by callers. */
export const cacheOutageTestJava = (
  service: Service,
  { cache, table }: CachePlan,
) =>
  javaFile(
    cachePackage(service),
    [
      'java.io.IOException',
      'java.net.InetAddress',
      'java.net.ServerSocket',
      'java.util.List',
      'java.util.Set',
      'org.springframework.cache.Cache',
      'java.util.concurrent.atomic.AtomicInteger',
      'java.util.concurrent.atomic.AtomicLong',
      'org.junit.jupiter.api.Test',
      'org.springframework.boot.autoconfigure.AutoConfigurations',
      'org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration',
      'org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration',
      'org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration',
      'org.springframework.boot.test.context.runner.ApplicationContextRunner',
      'org.springframework.cache.CacheManager',
      'org.springframework.cache.annotation.CacheEvict',
      'org.springframework.cache.annotation.Cacheable',
      'org.springframework.cache.concurrent.ConcurrentMapCacheManager',
      'org.springframework.cache.interceptor.CacheEvictOperation',
      'org.springframework.cache.interceptor.CacheOperation',
      'org.springframework.cache.interceptor.CacheOperationInvocationContext',
      'org.springframework.cache.interceptor.CacheableOperation',
      'org.springframework.cache.support.NoOpCache',
      'org.springframework.data.redis.RedisConnectionFailureException',
      'org.springframework.data.redis.serializer.SerializationException',
      `${table.package}.${table.entity}Samples`,
      `${table.package}.${table.entity}View`,
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.mockito.Mockito.doReturn',
      'static org.mockito.Mockito.mock',
      'static org.mockito.Mockito.when',
    ],
    text`
class CacheOutageTest {

    private static final String CACHE = ${javaString(cache.name)};

    private final CacheManager caches = new ConcurrentMapCacheManager(CACHE);
    private final AtomicLong clock = new AtomicLong();
    private final CacheOutage outage = new CacheOutage(clock::get);
    private final OutageCacheResolver resolver = new OutageCacheResolver(caches, outage);

    @Test
    void callersDoNotNoticeARedisThatHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(60_000);
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(
                            DataRedisAutoConfiguration.class, CacheAutoConfiguration.class, JacksonAutoConfiguration.class))
                    .withUserConfiguration(CacheConfig.class, Rows.class)
                    .withPropertyValues(
                            "spring.data.redis.host=" + silent.getInetAddress().getHostAddress(),
                            "spring.data.redis.port=" + silent.getLocalPort(),
                            "spring.data.redis.timeout=50ms",
                            "spring.data.redis.connect-timeout=50ms")
                    .run(context -> {
                        Rows rows = context.getBean(Rows.class);
                        for (int call = 1; call <= 3; call++) {
                            assertThat(rows.get(1)).isEqualTo(${
                              table.entity
                            }Samples.view());
                            assertThat(rows.calls()).isEqualTo(call);
                        }
                        rows.forget(1);
                        // Somebody knocked: the calls came through with the cache, not for want of it.
                        silent.accept().close();
                    });
        }
    }

    @Test
    void afterAFailureOnlyEvictionsReachRedis() {
        assertThat(resolved(CacheableOperation.class)).containsExactly(caches.getCache(CACHE));

        outage.handleCacheGetError(new RedisConnectionFailureException("away"), caches.getCache(CACHE), 1);

        assertThat(resolved(CacheableOperation.class)).singleElement().isInstanceOf(NoOpCache.class);
        assertThat(resolved(CacheEvictOperation.class)).containsExactly(caches.getCache(CACHE));
    }

    @Test
    void afterThePauseRedisIsAskedAgain() {
        outage.handleCacheGetError(new RedisConnectionFailureException("away"), caches.getCache(CACHE), 1);

        clock.set(CacheOutage.PAUSE.toNanos() - 1);
        assertThat(outage.lasts()).isTrue();

        clock.set(CacheOutage.PAUSE.toNanos());
        assertThat(resolved(CacheableOperation.class)).containsExactly(caches.getCache(CACHE));
    }

    @Test
    void anUnreadableEntryIsNoOutage() {
        outage.handleCacheGetError(new SerializationException("of an older version"), caches.getCache(CACHE), 1);
        assertThat(outage.lasts()).isFalse();
    }

    private List<Cache> resolved(Class<? extends CacheOperation> type) {
        CacheOperation operation = mock(type);
        when(operation.getCacheNames()).thenReturn(Set.of(CACHE));
        CacheOperationInvocationContext<?> context = mock();
        doReturn(operation).when(context).getOperation();
        return List.copyOf(resolver.resolveCaches(context));
    }

    static class Rows {

        private final AtomicInteger calls = new AtomicInteger();

        public int calls() {
            return calls.get();
        }

        @Cacheable(cacheNames = CACHE, key = "#id")
        public ${table.entity}View get(long id) {
            calls.incrementAndGet();
            return ${table.entity}Samples.view();
        }

        @CacheEvict(cacheNames = CACHE, key = "#id")
        public void forget(long id) {}
    }
}
`,
  );
