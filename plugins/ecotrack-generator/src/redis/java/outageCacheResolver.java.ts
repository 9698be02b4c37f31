import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import { cachePackage } from './cachePlan';

export const outageCacheResolverJava = (service: Service) =>
  javaFile(
    cachePackage(service),
    [
      'java.util.Collection',
      'org.springframework.cache.Cache',
      'org.springframework.cache.CacheManager',
      'org.springframework.cache.interceptor.CacheEvictOperation',
      'org.springframework.cache.interceptor.CacheOperationInvocationContext',
      'org.springframework.cache.interceptor.SimpleCacheResolver',
      'org.springframework.cache.support.NoOpCache',
    ],
    text`
/** Hands out caches that do nothing while Redis is away. */
final class OutageCacheResolver extends SimpleCacheResolver {

    private final CacheOutage outage;

    OutageCacheResolver(CacheManager cacheManager, CacheOutage outage) {
        super(cacheManager);
        this.outage = outage;
    }

    @Override
    public Collection<? extends Cache> resolveCaches(CacheOperationInvocationContext<?> context) {
        Collection<? extends Cache> caches = super.resolveCaches(context);
        // An eviction is tried all the same: Redis may be back, and would serve the row as it was.
        if (!outage.lasts() || context.getOperation() instanceof CacheEvictOperation) {
            return caches;
        }
        return caches.stream().map(cache -> new NoOpCache(cache.getName())).toList();
    }
}
`,
  );
