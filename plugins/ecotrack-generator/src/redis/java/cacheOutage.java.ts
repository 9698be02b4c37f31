import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import { cachePackage } from './cachePlan';

export const cacheOutageJava = (service: Service) =>
  javaFile(
    cachePackage(service),
    [
      'java.time.Duration',
      'java.util.function.LongSupplier',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.cache.Cache',
      'org.springframework.cache.interceptor.CacheErrorHandler',
      'org.springframework.data.redis.serializer.SerializationException',
    ],
    text`
/**
 * Keeps failures of Redis from requests, and remembers them for a moment: the timeout is paid by the
 * request that meets the outage, not by each one that follows.
 */
final class CacheOutage implements CacheErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(CacheOutage.class);
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final LongSupplier nanoTime;
    private volatile long end;

    CacheOutage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong();
    }

    boolean lasts() {
        return nanoTime.getAsLong() - end < 0;
    }

    @Override
    public void handleCacheGetError(RuntimeException exception, Cache cache, Object key) {
        failed("read " + key, cache, exception);
    }

    @Override
    public void handleCachePutError(RuntimeException exception, Cache cache, Object key, Object value) {
        failed("write " + key, cache, exception);
    }

    @Override
    public void handleCacheEvictError(RuntimeException exception, Cache cache, Object key) {
        failed("evict " + key, cache, exception);
    }

    @Override
    public void handleCacheClearError(RuntimeException exception, Cache cache) {
        failed("clear", cache, exception);
    }

    private void failed(String operation, Cache cache, RuntimeException exception) {
        log.warn("Cache {} could not {}: {}", cache.getName(), operation, exception.toString());
        // An entry written by another version of this service is no outage; it is replaced.
        if (!(exception instanceof SerializationException)) {
            end = nanoTime.getAsLong() + PAUSE.toNanos();
        }
    }
}
`,
  );
