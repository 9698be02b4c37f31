import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';

/** Health of an entity as search finds it. */
export interface HealthDocument extends IndexableDocument {
  readonly entityRef: string;
  readonly state: HealthState;
}

/** Makes the document of an entity; it leads to the entity's health tab. */
export function healthDocument(of: {
  readonly entityRef: string;
  readonly name: string;
  readonly state: HealthState;
  readonly lines: readonly string[];
}): HealthDocument {
  const { kind, namespace, name } = parseEntityRef(of.entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return {
    title: `Health of ${of.name}`,
    text: [of.state, ...of.lines].join('. '),
    location: `/catalog/${path}/health`,
    entityRef: of.entityRef,
    state: of.state,
    authorization: { resourceRef: of.entityRef },
  };
}
