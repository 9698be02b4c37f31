import { kindsOf, MESH_ANALYZERS } from '@ecotrack/analysis';
import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { judgeConfig } from '../../reading/configFindings';
import { sourcesOf } from '../../reading/kinds';
import { ROOT_NAMESPACE } from '../../settings';

/** Of policies for the whole mesh; without pods, which are anywhere. */
const ANALYZERS = MESH_ANALYZERS.policies.filter(
  ({ kinds }) => !kinds.includes('Pod'),
);

export const rootConfig: Rule = {
  id: 'mesh/mesh-wide-policies',
  title: 'Mistakes in policies for the whole mesh',
  sources: sourcesOf(kindsOf(ANALYZERS)),
  nextStep: 'Correct the object that is named; its code tells what is meant.',
  check: context =>
    judgeConfig(context, ANALYZERS, {
      narrow: bag => bag,
      isMeant: ({ object }) => object.namespace === ROOT_NAMESPACE,
    }),
};
