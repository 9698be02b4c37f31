import type { Concern } from '../core/Concern';
import type { GeneratedFile } from '../core/GeneratedFile';
import { environmentsOf } from '../core/environments';
import { mergeTrees } from '../core/mergeTrees';
import { renderedFiles, templateFiles } from '../structured/manifestFiles';
import { toYaml } from '../structured/yaml';
import { notice } from '../text/notice';
import { argoApplication } from './argoApplication';
import { chartFiles } from './chart/chartFiles';
import { configMaps, settingsValue } from './chart/configuration';
import { loadTest } from './load';
import { pipelineFiles } from './pipeline';
import { repositoryFiles } from './repositoryFiles';
import { scalingManifests } from './scaling';
import { serviceAccountManifest, serviceManifest } from './workload/service';
import { deliveryValues } from './chart/values';
import { analysisTemplate } from './canary/analysisTemplate';
import { canaryValues } from './canary/steps';
import { isCanary } from '../mesh/traffic/subsets';
import { workloadManifest } from './workload/workload';

/** Image, chart, rendered manifests and Argo CD Applications. */
export const delivery: Concern = {
  name: 'delivery',
  contributions: input => ({
    values: [
      environment => deliveryValues(input, environment),
      environment => canaryValues(input, environment),
    ],
  }),
  derived: ({ service, platform }, plan) => ({
    manifests: [
      serviceAccountManifest(service),
      ...configMaps(service),
      workloadManifest(service, platform, plan.secrets),
      ...(isCanary(service) ? [analysisTemplate(service)] : []),
      serviceManifest(service),
      ...scalingManifests({ service, platform }),
    ],
    values: [environment => settingsValue(plan, environment)],
  }),
  files(input, plan) {
    const environments = environmentsOf(input).map(one => one.platform);
    const values = new Map(
      environments.map(environment => [
        environment.name,
        mergeTrees(plan.values.map(make => make(environment))),
      ]),
    );
    return [
      ...repositoryFiles(input.platform),
      ...pipelineFiles(input),
      ...loadTest(input.service),
      ...chartFiles(input, values),
      ...templateFiles(plan.manifests, values),
      ...renderedFiles(plan.manifests, values),
      ...environments.map<GeneratedFile>(environment => ({
        path: `deploy/argocd/${environment.name}.yaml`,
        content: `${notice('hash')}\n${toYaml(
          argoApplication(input, environment),
        )}`,
        class: 'managed',
        purpose: `Argo CD Application that delivers the service to ${environment.name}.`,
      })),
    ];
  },
};
