import {
  numberInWords,
  querySource,
  singleValue,
  type QueryTemplate,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  certificateFailures,
  injectionFailures,
  validationFailures,
} from '../../queries/controlPlane';

interface Counted {
  readonly id: string;
  readonly title: string;
  readonly query: QueryTemplate;
  readonly state: 'degraded' | 'unhealthy';
  readonly sentence: (count: string) => string;
  readonly nextStep: string;
}

/** M15: failures of istiod that must not happen at all, counted over 15 minutes. */
const counted = ({
  id,
  title,
  query,
  state,
  sentence,
  nextStep,
}: Counted): Rule => ({
  id: `mesh/${id}`,
  title,
  sources: [querySource(query)],
  nextStep,
  check({ world, resource }) {
    const { namespace } = resource;
    const value = singleValue(world.samples(query, { namespace }));
    if (value <= 0) return 'fine';
    return {
      state,
      sentence: sentence(numberInWords(value)),
      evidence: [
        {
          name: title,
          value,
          unit: 'count',
          threshold: 0,
          source: querySource(query),
        },
      ],
    };
  },
});

export const countedRules: readonly Rule[] = [
  counted({
    id: 'injection-failures',
    title: 'Injection of proxies fails',
    query: injectionFailures,
    state: 'degraded',
    sentence: count =>
      `Injection failed ${count} times in 15 minutes: pods start without a proxy or not at all.`,
    nextStep: 'Look at the log of istiod for the injection that failed.',
  }),
  counted({
    id: 'certificate-requests-failing',
    title: 'Requests for certificates fail',
    query: certificateFailures,
    state: 'unhealthy',
    sentence: count =>
      `istiod could not grant ${count} requests for certificates in 15 minutes: proxies run out of theirs.`,
    nextStep: 'Look at the log of istiod for the certificate authority.',
  }),
  counted({
    id: 'validation-failures',
    title: 'Configuration that istiod refuses',
    query: validationFailures,
    state: 'degraded',
    sentence: count =>
      `istiod refused ${count} objects in 15 minutes: somebody tries to apply what is not valid.`,
    nextStep: 'See in Argo CD which Application does not sync, and why.',
  }),
];
