import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';

export const faultEnvironment: SpanningRule<Service> = {
  id: 'mesh/fault-environment',
  message:
    'Faults are to be injected in {name}, which is no environment of the service where the platform allows them.',
  fix: 'Name environments for tests that the service is delivered to; never that of the users.',
  *check({ spec }, { platform }) {
    const delivered = spec?.delivery?.environments?.map(one => one?.name);
    for (const { value: name, path } of each<string>(
      spec?.mesh?.faultInjection?.environments,
      ['spec', 'mesh', 'faultInjection', 'environments'],
    )) {
      const there = platform?.environments.find(one => one.name === name);
      if (
        (delivered && !delivered.includes(name)) ||
        (platform && !there?.faultInjection)
      )
        yield { path, values: { name } };
    }
  },
};
