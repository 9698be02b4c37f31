import { createHash } from 'node:crypto';
import { KubernetesObject } from '../../kubernetes';
import { OperatorContext } from './Controller';
import { timestamp } from '../../kubernetes/store/timestamp';

const HOUR = 3_600_000;

export type EventInput = {
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  /** The component that tells, such as `kubelet`. */
  source: string;
};

const digest = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Tells of an object what `kubectl describe` shows; a repeated event is counted. Events live for an hour. */
export function recordEvent(
  about: KubernetesObject,
  event: EventInput,
  { store, now }: OperatorContext,
): void {
  const { apiVersion, kind, metadata } = about;
  const { name, namespace = 'default', uid, resourceVersion } = metadata;
  const { type, reason, message, source } = event;
  const time = timestamp(now());
  const id = digest(`${uid} ${reason} ${message}`);
  const old = store.get('v1', 'Event', `${name}.${id}`, namespace);
  store.apply({
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${id}`, namespace },
    involvedObject: { apiVersion, kind, name, namespace, uid, resourceVersion },
    type,
    reason,
    message,
    source: { component: source },
    reportingComponent: source,
    reportingInstance: '',
    firstTimestamp: old?.firstTimestamp ?? time,
    lastTimestamp: time,
    count: typeof old?.count === 'number' ? old.count + 1 : 1,
  });
  const oldest = timestamp(new Date(now().getTime() - HOUR));
  for (const item of store.list('v1', 'Event', namespace)) {
    if (String(item.lastTimestamp) < oldest) {
      store.delete('v1', 'Event', item.metadata.name, namespace);
    }
  }
}
