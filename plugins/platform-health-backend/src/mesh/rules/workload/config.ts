import { kindsOf, MESH_ANALYZERS } from '@ecotrack/analysis';
import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { concernOf } from '../../reading/concerns';
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

/** M14: what is wrong with the configuration that concerns the workload. */
export const configRules: readonly Rule[] = [
  configRule('routing', 'routing', 'Mistakes in routes'),
  configRule('destinations', 'destinations', 'Mistakes in DestinationRules'),
  configRule('policies', 'policies', 'Mistakes in policies'),
  configRule('injection', 'injection', 'Mistakes in labels, ports and proxies'),
  configRule('annotations', 'annotations', 'Mistakes in Istio’s annotations'),
  configRule('envoyFilters', 'envoy-filters', 'Mistakes in EnvoyFilters'),
];
