import { byWorst } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  conditionOf,
  kindSource,
  namesInWords,
  oneLine,
  sinceOf,
  timeAt,
  type Condition,
  type KubernetesObject,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { EXTERNAL_SECRET } from '../../projections';
import { externalSecretsOf } from '../../reading/secrets';

interface Late {
  readonly state: 'progressing' | 'unknown' | 'degraded' | 'unhealthy';
  readonly name: string;
  readonly ready?: Condition;
}

/** A secret that was fetched before is still there when fetching fails; one that never was keeps pods from starting. */
function late(
  secret: KubernetesObject,
  now: Date,
  patience: number,
): Late | undefined {
  const { name, creationTimestamp } = secret.metadata;
  const ready = conditionOf(secret, 'Ready');
  if (ready?.status === 'True') return undefined;
  const wasFetched = timeAt(secret, 'status', 'refreshTime') !== undefined;
  if (ready?.status === 'False')
    return { state: wasFetched ? 'degraded' : 'unhealthy', name, ready };
  const age = now.getTime() - Date.parse(creationTimestamp ?? '');
  return {
    state: !ready && age < patience * 1000 ? 'progressing' : 'unknown',
    name,
    ready,
  };
}

const WORDS: Readonly<Record<Late['state'], string>> = {
  progressing: 'is being fetched for the first time',
  unknown: 'is not told to be ready',
  degraded: 'is not fetched any more: what it held before is still in use',
  unhealthy: 'was never fetched: pods that need it cannot start',
};

export const secretNotReady: Rule = {
  id: 'delivery/secret-not-ready',
  title: 'Secret that is not fetched',
  sources: [kindSource(EXTERNAL_SECRET)],
  threshold: {
    default: 300,
    unit: 'seconds',
    bounds: [30, 3600],
    origin: 'ours: time for a new ExternalSecret to be fetched once',
  },
  nextStep:
    'Read the events of the ExternalSecret: the store, the path or the permission is wrong.',
  check({ world, resource, threshold }) {
    const found = externalSecretsOf(world, resource)
      .flatMap(one => late(one, world.now, threshold) ?? [])
      .sort(byWorst);
    if (found.length === 0) return 'fine';
    const [{ state, ready: condition }] = found;
    const worst = found.filter(one => one.state === state);
    return {
      state,
      sentence: `${namesInWords(worst.map(one => one.name))} ${WORDS[state]}.`,
      evidence: found.map(({ name, ready }) => ({
        name,
        value: ready
          ? oneLine([ready.reason, ready.message].filter(Boolean).join(': '))
          : 'no condition',
        source: kindSource(EXTERNAL_SECRET),
      })),
      since: condition && sinceOf(condition),
    };
  },
};
