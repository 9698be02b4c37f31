import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { HealthSearchFields } from '@ecotrack/backstage-plugin-platform-health-common';

/** Health of an entity as search finds it. */
export interface HealthDocument extends IndexableDocument, HealthSearchFields {}

/** Makes the document of an entity; it leads to the entity's health tab, where it is worst. */
export function healthDocument(
  of: HealthSearchFields & {
    readonly name: string;
    readonly lines: readonly string[];
  },
): HealthDocument {
  const { name: title, lines, ...fields } = of;
  const { kind, namespace, name } = parseEntityRef(of.entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  const { technology, environment } = of;
  const place = new URLSearchParams({ technology, environment });
  return {
    title: `Health of ${title}`,
    text: [of.state, ...lines].join('. '),
    location: `/catalog/${path}/health?${place}`,
    ...fields,
    authorization: { resourceRef: of.entityRef },
  };
}
