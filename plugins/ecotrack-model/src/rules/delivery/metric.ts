import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';

export const lagWithoutTopics: SpanningRule<Service> = {
  id: 'delivery/lag-without-topics',
  message: 'The service is to be scaled by lag, but consumes no topic.',
  fix: 'Leave "metric" out, so that it is scaled by CPU, or name the topics in spec.kafka.consumes.',
  *check({ spec }) {
    const consumes = spec?.kafka?.consumes ?? [];
    if (spec?.delivery?.scaling?.metric === 'lag' && consumes.length === 0)
      yield { path: ['spec', 'delivery', 'scaling', 'metric'] };
  },
};
