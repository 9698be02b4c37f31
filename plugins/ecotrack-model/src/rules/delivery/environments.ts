import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { SpanningRule } from '../SpanningRule';
import { environmentsOf } from './sizing';

export const duplicateEnvironment: SpanningRule<Service> = {
  id: 'delivery/duplicate-environment',
  message: 'The environment {name} is listed twice.',
  fix: 'Remove one of them.',
  check: service =>
    duplicates(
      environmentsOf(service).map(({ value, path }) => ({
        name: value.name,
        path: [...path, 'name'],
      })),
    ),
};

export const knownEnvironment: SpanningRule<Service> = {
  id: 'delivery/unknown-environment',
  message: 'The platform has no environment {name}; it has {known}.',
  fix: 'Use an environment of the platform.',
  *check(service, { platform }) {
    const known = platform?.environments.map(({ name }) => name);
    for (const { value, path } of environmentsOf(service))
      if (known && value.name !== undefined && !known.includes(value.name))
        yield {
          path: [...path, 'name'],
          values: { name: value.name, known: known.join(', ') },
        };
  },
};
