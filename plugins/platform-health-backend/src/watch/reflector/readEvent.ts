import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';
import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import { parseJson } from '../door/parseJson';
import type { Projector } from '../projection/createProjector';
import { Expired, Trouble } from '../Trouble';

/** One line of a watch, understood. */
export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  /** Absent for a bookmark. */
  readonly object?: KubernetesObject;
  /** Where a watch would go on from here. */
  readonly resourceVersion?: string;
}

const lost = (message: string) => new Trouble('unreadable', message);

/** Reads a line. Throws Expired, and Trouble for an error of the cluster and for a line that cannot be read. */
export function readEvent(line: string, project: Projector): WatchEvent {
  const event = parseJson(line);
  if (!isRecord(event) || !isRecord(event.object))
    throw lost('an event of the watch cannot be read');
  const { type, object } = event;
  if (type === 'ERROR') {
    const { code } = object;
    if (code === 410) throw new Expired();
    throw new Trouble('stale', `the watch failed (${Number(code)})`);
  }
  const { resourceVersion } = isRecord(object.metadata)
    ? object.metadata
    : { resourceVersion: undefined };
  const position =
    typeof resourceVersion === 'string' && resourceVersion
      ? { resourceVersion }
      : {};
  if (type === 'BOOKMARK') return { type, ...position };
  if (type === 'ADDED' || type === 'MODIFIED' || type === 'DELETED')
    return { type, object: project(object), ...position };
  throw lost('an event of the watch has a type that nobody knows');
}
