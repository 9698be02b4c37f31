import { endsAt, nodesAt, objectsOf } from '../fields';
import { broken, meet, sameNamespace } from '../meet';
import type { BrokenWire, Placed, Wiring, WiringRule } from '../Wiring';
import { keysOf, targetOf } from './targets';

/** A place that reads a secret, and below it the paths of the secret's name and of the keys that are read. */
interface Reader {
  readonly kinds: readonly string[];
  readonly place: string;
  readonly name: string;
  readonly keys: string;
  /** Keys that are read although nobody writes them down. */
  readonly implied?: readonly string[];
}

const POD = 'spec.template.spec';
const PODS = ['Deployment', 'Rollout', 'StatefulSet', 'DaemonSet', 'Job'];
const JOB = `spec.jobTemplate.${POD}`;

const inPods = (place: string, name: string, keys: string): Reader[] =>
  [
    { kinds: PODS, place: `${POD}.${place}` },
    { kinds: ['CronJob'], place: `${JOB}.${place}` },
  ].map(one => ({ ...one, name, keys }));

const READERS: readonly Reader[] = [
  ...inPods('volumes.*.projected.sources.*.secret', 'name', 'items.*.key'),
  ...inPods('volumes.*.secret', 'secretName', 'items.*.key'),
  ...inPods('containers.*.env.*.valueFrom.secretKeyRef', 'name', 'key'),
  ...inPods('containers.*.envFrom.*.secretRef', 'name', 'none'),
  {
    kinds: ['TriggerAuthentication'],
    place: 'spec.secretTargetRef.*',
    name: 'name',
    keys: 'key',
  },
  {
    kinds: ['KafkaUser'],
    place: 'spec.authentication.password.valueFrom.secretKeyRef',
    name: 'name',
    keys: 'key',
  },
  {
    kinds: ['DatabaseRole'],
    place: 'spec.passwordSecret',
    name: 'name',
    keys: 'none',
    implied: ['username', 'password'],
  },
];

/** Secrets that are mounted or read are written by somebody, with the keys that are read. */
export const secretKeys: WiringRule = {
  id: 'secret-keys',
  find: wiring =>
    READERS.flatMap(reader =>
      objectsOf(wiring, reader.kinds).flatMap(placed =>
        nodesAt(placed.value, reader.place).flatMap(({ path }) =>
          readAt(wiring, placed, path, reader),
        ),
      ),
    ),
};

function readAt(
  wiring: Wiring,
  placed: Placed,
  path: string,
  { name, keys, implied = [] }: Reader,
): BrokenWire[] {
  const names = endsAt(placed, `${path}.${name}`);
  const [secret] = names;
  const writer = objectsOf(wiring, ['ExternalSecret']).find(one =>
    targetOf(one).some(
      target =>
        secret &&
        target.value === secret.value &&
        sameNamespace(target, secret),
    ),
  );
  if (!secret) return [];
  if (!writer)
    return meet(
      'secret-keys',
      names,
      'a Secret that nobody writes there',
      objectsOf(wiring, ['ExternalSecret']).flatMap(targetOf),
    );
  const written = keysOf(writer);
  const read = endsAt(placed, `${path}.${keys}`);
  const missing = implied.filter(
    key => !written.some(({ value }) => value === key),
  );
  return [
    ...meet('secret-keys', read, `a key that ${secret.value} lacks`, written),
    ...missing.map(key =>
      broken('secret-keys', secret, `which lacks the key ${key}`, written),
    ),
  ];
}
