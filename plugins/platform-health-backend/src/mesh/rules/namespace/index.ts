import { DATA_CONFLICTS, kindsOf } from '@ecotrack/analysis';
import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { judgeConfig } from '../../reading/configFindings';
import { sourcesOf } from '../../reading/kinds';

/** Where the mesh and the data services of a namespace are in each other's way. */
export const dataConflicts: Rule = {
  id: 'mesh/data-conflicts',
  title: 'Mesh in the way of data services',
  sources: sourcesOf(kindsOf(DATA_CONFLICTS)),
  nextStep:
    'Take the data services out of the mesh, or add what the sentence names.',
  // Only pods of the namespace are looked at; who makes a demand of them may be elsewhere.
  check: context => judgeConfig(context, DATA_CONFLICTS),
};

export const namespaceRules: readonly Rule[] = [dataConflicts];
