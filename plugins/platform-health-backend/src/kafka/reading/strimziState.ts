import {
  conditionOf,
  conditionsOf,
  countAt,
  oneLine,
  required,
  secondsInWords,
  sinceOf,
  textAt,
  valueAt,
  type Condition,
  type KubernetesObject,
  type Violation,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { PAUSE } from '../projections';

/** Whether Strimzi was told to leave the object alone; what runs goes on running. */
export const isPaused = (object: KubernetesObject): boolean =>
  textAt(object, 'metadata', 'annotations', PAUSE) === 'true' ||
  conditionOf(object, 'ReconciliationPaused')?.status === 'True';

/** Whether a topic is left to others (`strimzi.io/managed: "false"`). */
export const isUnmanaged = (object: KubernetesObject): boolean =>
  conditionOf(object, 'Unmanaged')?.status === 'True';

const words = ({ reason, message }: Condition) =>
  [reason, message && oneLine(message)].filter(Boolean).join(': ');

/** How Strimzi's operators tell that something went wrong: NotReady=True, and the topic operator Ready=False. */
export const failureOf = (object: KubernetesObject): Condition | undefined =>
  conditionsOf(object).find(
    ({ type, status }) =>
      (type === 'NotReady' && status === 'True') ||
      (type === 'Ready' && status === 'False'),
  );

/**
 * What Strimzi's operator says of an object of kind `what`, read alike in v1 and v1beta2. `patience` is how many
 * seconds it may take to create one.
 */
export function strimziState(
  object: KubernetesObject,
  what: string,
  options: { readonly source: string; now: Date; patience: number },
): 'fine' | Violation {
  const { source, now, patience } = options;
  const name = `${what} ${object.metadata.name}`;
  const found = (
    state: Violation['state'],
    sentence: string,
    condition?: Condition,
  ): Violation => ({
    state,
    sentence,
    evidence: [
      {
        name: 'What the operator says',
        value: condition ? words(condition) || condition.type : 'nothing yet',
        source,
      },
    ],
    since: condition && sinceOf(condition),
  });

  if (valueAt(object, ['status']) === undefined) {
    const age =
      now.getTime() - Date.parse(object.metadata.creationTimestamp ?? '');
    return age < patience * 1000
      ? found('progressing', `${name} is new: its operator has yet to begin.`)
      : found('unknown', `${name} has no status: no operator looks after it.`);
  }
  const failure = failureOf(object);
  if (failure) {
    const sentence = `${name} is not ready (${words(failure)}).`;
    const seconds =
      (now.getTime() - (sinceOf(failure)?.getTime() ?? -Infinity)) / 1000;
    if (failure.reason !== 'Creating')
      return found('degraded', sentence, failure);
    return seconds > patience
      ? found(
          'degraded',
          `${name} is being created for more than ${secondsInWords(patience)}.`,
          failure,
        )
      : found('progressing', `${name} is being created.`, failure);
  }
  const ready = conditionOf(object, 'Ready');
  const generation = required(
    object.metadata.generation,
    `metadata.generation of ${name}`,
  );
  const observed = required(
    countAt(object, 'status', 'observedGeneration'),
    `status.observedGeneration of ${name}`,
  );
  if (observed < generation)
    return found(
      'progressing',
      `${name} was changed, and its operator has yet to follow.`,
      ready,
    );
  if (required(ready, `the condition Ready of ${name}`).status === 'True')
    return 'fine';
  return found('unknown', `Whether ${name} is ready is not known.`, ready);
}
