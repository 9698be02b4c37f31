import { parseResourceKey } from '@ecotrack/backstage-plugin-platform-health-common';

/** What people call a resource, by its key. */
export const resourceName = (key: string): string =>
  parseResourceKey(key)?.name ?? key;
