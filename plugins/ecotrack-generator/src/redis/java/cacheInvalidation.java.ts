import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { cachePackage, type CachePlan } from './cachePlan';

/** Empties caches when events of other services say that their rows may be out of date. */
export const cacheInvalidationJava = (
  service: Service,
  caches: readonly CachePlan[],
) =>
  javaFile(
    cachePackage(service),
    [
      'org.springframework.cache.annotation.CacheEvict',
      'org.springframework.stereotype.Component',
    ],
    text`
/** Empties caches that events of other services have made doubtful. */
@Component
public class CacheInvalidation {

    ${caches
      .flatMap(({ cache, empties }) =>
        empties
          ? [
              `@CacheEvict(cacheNames = ${javaString(
                cache.name,
              )}, allEntries = true)\npublic void ${empties}() {}`,
            ]
          : [],
      )
      .join('\n\n')}
}
`,
  );
