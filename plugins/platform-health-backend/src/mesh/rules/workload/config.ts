import {
  kindsOf,
  MESH_ANALYZERS,
  readObjects,
  TIMEOUT_ANALYZERS,
  type Kind,
} from '@ecotrack/analysis';
import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { concernOf } from '../../reading/concerns';
import type { Given } from '../../reading/given';
import { judgeConfig } from '../../reading/configFindings';
import { sourcesOf } from '../../reading/kinds';

const configRule = (
  theme: keyof typeof MESH_ANALYZERS,
  id: string,
  title: string,
): Rule => ({
  id: `mesh/${id}`,
  title,
  sources: sourcesOf([
    ...new Set([...kindsOf(MESH_ANALYZERS[theme]), 'Pod' as const]),
  ]),
  nextStep: 'Correct the object that is named; its code tells what is meant.',
  check: context =>
    judgeConfig(context, MESH_ANALYZERS[theme], concernOf(context)),
});

/** Timeouts hang together over several workloads: of the others, what can be read is looked at too. */
const timeouts: Rule = {
  id: 'mesh/timeouts',
  title: 'Timeouts that do not fit each other',
  sources: sourcesOf(kindsOf(TIMEOUT_ANALYZERS)),
  nextStep:
    'Make the timeout that is named shorter, or longer what gives up before it.',
  check: context => {
    const { isMeant, isOwn } = concernOf(context);
    const isReadable = (kind: Kind, one: Given) =>
      readObjects([kind], { [kind]: [one] }).unreadable.length === 0;
    return judgeConfig(context, TIMEOUT_ANALYZERS, {
      narrow: bag =>
        Object.fromEntries(
          kindsOf(TIMEOUT_ANALYZERS).map(kind => [
            kind,
            bag[kind]?.filter(one => isOwn(kind, one) || isReadable(kind, one)),
          ]),
        ),
      isMeant,
    });
  },
};

/** M14: what is wrong with the configuration that concerns the workload. */
export const configRules: readonly Rule[] = [
  configRule('routing', 'routing', 'Mistakes in routes'),
  configRule('destinations', 'destinations', 'Mistakes in DestinationRules'),
  configRule('policies', 'policies', 'Mistakes in policies'),
  configRule('injection', 'injection', 'Mistakes in labels, ports and proxies'),
  timeouts,
  configRule('annotations', 'annotations', 'Mistakes in Istio’s annotations'),
  configRule('envoyFilters', 'envoy-filters', 'Mistakes in EnvoyFilters'),
];
