import {
  resourceKey,
  type RunningResourceRow,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** Something that runs in dev, as the health backend tells it: `row('kafka:topic', 'order-events')`. */
export function row(
  kind: string,
  name: string,
  more: Partial<RunningResourceRow> = {},
): RunningResourceRow {
  const [technology, type] = kind.split(':');
  return {
    resource: {
      technology,
      type,
      cluster: 'nonprod',
      namespace: 'data-dev',
      name,
    },
    environment: 'dev',
    isShared: false,
    entityRefs: [],
    dependsOn: [],
    ...more,
  };
}

/** Key of the same. */
export const key = (kind: string, name: string): string =>
  resourceKey(row(kind, name).resource);
