import type {
  HealthState,
  MissingSource,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { FreshAssessment } from '../Memory';

/** A verdict on a database of a cluster, by what matters to the memory. */
export function freshAssessment(
  options: {
    readonly name?: string;
    readonly cluster?: string;
    readonly profile?: string;
    readonly state?: HealthState;
    readonly rule?: string;
    readonly since?: string;
    readonly missing?: readonly MissingSource[];
  } = {},
): FreshAssessment {
  const { name = 'orders', cluster = 'nonprod', rule, since } = options;
  const { state = 'healthy', profile = '', missing = [] } = options;
  const resource = {
    technology: 'postgres',
    type: 'database',
    cluster,
    namespace: 'data-dev',
    name,
  };
  const findings =
    rule === undefined || state === 'healthy'
      ? []
      : [
          {
            rule,
            state,
            resource,
            sentence: `${rule} was broken`,
            evidence: [],
            nextStep: 'Mend it.',
            ...(since !== undefined && { since }),
          },
        ];
  return {
    environment: 'dev',
    profile,
    assessment: {
      resource,
      state,
      sentence: `${name} is ${state}`,
      findings,
      missing,
      notAssessed: [],
      keyNumbers: [],
      certificates: [],
    },
  };
}
