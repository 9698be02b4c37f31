import { duplicates } from '../duplicates';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';
import type { Service } from '../../service/service';

const MAX_ENTRIES = { labels: 20, environment: 100, properties: 100 } as const;

export const duplicateTag: SpanningRule<Service> = {
  id: 'metadata/duplicate-tag',
  message: 'The tag {name} is listed twice.',
  fix: 'Remove one of them.',
  check: ({ metadata }) =>
    duplicates(
      each<string>(metadata?.tags, ['metadata', 'tags']).map(
        ({ value, path }) => ({ name: value, path }),
      ),
    ),
};

export const tooManyEntries: SpanningRule<Service> = {
  id: 'metadata/too-many-entries',
  message: 'There are {count} entries; at most {limit} are allowed.',
  fix: 'Move what is data into the database or into a file of the service.',
  *check({ metadata, spec }) {
    const maps = [
      {
        entries: metadata?.labels,
        limit: MAX_ENTRIES.labels,
        path: ['metadata', 'labels'],
      },
      {
        entries: spec?.application?.environment,
        limit: MAX_ENTRIES.environment,
        path: ['spec', 'application', 'environment'],
      },
      {
        entries: spec?.application?.properties,
        limit: MAX_ENTRIES.properties,
        path: ['spec', 'application', 'properties'],
      },
    ];
    for (const { entries, limit, path } of maps) {
      const count = Object.keys(entries ?? {}).length;
      if (count > limit) yield { path, values: { count, limit } };
    }
  },
};

/** Labels that the portal sets itself, without their prefix. */
const OWN_LABELS = ['environment'];

export const reservedLabel: SpanningRule<Service> = {
  id: 'metadata/reserved-label',
  message: 'The label {name} is set by the portal: it says where a pod runs.',
  fix: 'Use another key, such as "stage".',
  *check({ metadata }) {
    for (const name of Object.keys(metadata?.labels ?? {}))
      if (OWN_LABELS.includes(name))
        yield {
          path: ['metadata', 'labels', name],
          values: { name },
          key: true,
        };
  },
};
