import { Platform } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { object } from '../objects';

/** The PriorityClasses that pods of services name: the sensitive ones stay longest. */
export function priorities({
  scaling: { priorityClasses },
}: Platform): ObjectInput[] {
  const value = (name: string) =>
    name === priorityClasses.sensitive ? 2000 : 1000;
  return [
    ...new Set([priorityClasses.standard, priorityClasses.sensitive]),
  ].map(name =>
    object(
      'scheduling.k8s.io/v1',
      'PriorityClass',
      { name },
      {
        value: value(name),
        globalDefault: false,
        preemptionPolicy: 'PreemptLowerPriority',
      },
    ),
  );
}
