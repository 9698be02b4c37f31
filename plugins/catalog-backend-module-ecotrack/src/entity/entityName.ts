import { createHash } from 'node:crypto';
import {
  resourceKey,
  type RunningResourceRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { resourceKind } from './resourceKind';

/** Longest name of a catalog entity. */
const LONGEST = 63;
const DIGEST = 8;
/** Entity names that differ by their case alone are one name, so only small letters are kept as they are. */
const PLAIN = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

/**
 * Name of the entity that is made of a resource: its name, what it is, and its environment. What repositories declare
 * ends with what it is. A name that the catalog would not take is cut and gets a digest of the resource.
 */
export function entityName(row: RunningResourceRow): string {
  const { resource, environment } = row;
  const { type } = resourceKind(row);
  const ending = type === 'kafka-topic' ? 'topic' : type;
  const parts =
    resource.name === ending
      ? [resource.name, environment]
      : [resource.name, ending, environment];
  const name = parts.join('-');
  if (name.length <= LONGEST && PLAIN.test(name)) return name;
  const digest = createHash('sha256')
    .update(resourceKey(resource))
    .digest('hex')
    .slice(0, DIGEST);
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST - DIGEST - 1)
    .replace(/-$/, '');
  return `${plain}-${digest}`;
}
