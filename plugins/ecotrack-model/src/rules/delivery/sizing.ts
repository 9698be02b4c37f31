import type { Draft } from '../../parse/Draft';
import type { Path } from '../../parse/errors/ModelError';
import type { Environment, Resources, Scaling } from '../../service/delivery';
import type { Service } from '../../service/service';
import { mebibytes, millicores } from '../../totals/quantity';
import type { SpanningRule } from '../SpanningRule';
import { each, type ServiceDraft } from '../walk';

const ENVIRONMENTS: Path = ['spec', 'delivery', 'environments'];

export const environmentsOf = ({ spec }: ServiceDraft) =>
  each<Environment>(spec?.delivery?.environments, ENVIRONMENTS);

/** Sizing as it stands for the service and as it comes out in each environment. */
function* sizings(
  service: ServiceDraft,
): Iterable<{ sizing: Draft<Resources & Scaling>; path: Path; where: string }> {
  const delivery = service.spec?.delivery;
  const base = { ...delivery?.resources, ...delivery?.scaling };
  yield { sizing: base, path: ['spec', 'delivery'], where: 'the service' };
  for (const { value, path } of environmentsOf(service))
    if (value.resources || value.scaling)
      yield {
        sizing: { ...base, ...value.resources, ...value.scaling },
        path,
        where: value.name ?? 'an environment',
      };
}

export const replicaOrder: SpanningRule<Service> = {
  id: 'delivery/replica-order',
  message: 'In {where}, minReplicas is {min} and maxReplicas only {max}.',
  fix: 'Make minReplicas at most maxReplicas; an environment inherits what it leaves out.',
  *check(service) {
    for (const { sizing, path, where } of sizings(service)) {
      const { minReplicas: min, maxReplicas: max } = sizing;
      if (min !== undefined && max !== undefined && min > max)
        yield { path: [...path, 'scaling'], values: { where, min, max } };
    }
  },
};

export const cpuOrder: SpanningRule<Service> = {
  id: 'delivery/cpu-order',
  message: 'In {where}, {cpu} of CPU are requested but only {limit} allowed.',
  fix: 'Make cpu at most cpuLimit; an environment inherits what it leaves out.',
  *check(service) {
    for (const { sizing, path, where } of sizings(service)) {
      const { cpu, cpuLimit: limit } = sizing;
      if (cpu && limit && millicores(cpu) > millicores(limit))
        yield { path: [...path, 'resources'], values: { where, cpu, limit } };
    }
  },
};

export const memoryBounds: SpanningRule<Service> = {
  id: 'delivery/memory-bounds',
  message:
    'In {where}, a replica has {memory} of memory; a Java service needs 256Mi to 32Gi.',
  fix: 'Use a value such as "768Mi".',
  *check(service) {
    for (const { sizing, path, where } of sizings(service)) {
      const { memory } = sizing;
      if (memory === undefined) continue;
      const size = mebibytes(memory);
      if (size < 256 || size > 32 * 1024)
        yield { path: [...path, 'resources'], values: { where, memory } };
    }
  },
};
