import { endsOf } from '../fields';
import { meet } from '../meet';
import type { WiringRule } from '../Wiring';

const RULE = 'rollouts';
const CANARY = 'spec.strategy.canary';
const ISTIO = `${CANARY}.trafficRouting.istio`;

/** What a Rollout names, and what has that name. */
const NAMED: readonly (readonly [
  paths: readonly string[],
  wrong: string,
  kind: string,
  path: string,
])[] = [
  [
    [`${CANARY}.stableService`, `${CANARY}.canaryService`],
    'which is the name of no Service',
    'Service',
    'metadata.name',
  ],
  [
    [`${ISTIO}.virtualService.name`, `${ISTIO}.virtualServices.*.name`],
    'which is the name of no VirtualService',
    'VirtualService',
    'metadata.name',
  ],
  [
    [`${ISTIO}.virtualService.routes.*`, `${ISTIO}.virtualServices.*.routes.*`],
    'which is no route of a VirtualService',
    'VirtualService',
    'spec.http.*.name',
  ],
  [
    [`${ISTIO}.destinationRule.name`],
    'which is the name of no DestinationRule',
    'DestinationRule',
    'metadata.name',
  ],
  [
    [
      `${ISTIO}.destinationRule.stableSubsetName`,
      `${ISTIO}.destinationRule.canarySubsetName`,
    ],
    'which is no subset of a DestinationRule',
    'DestinationRule',
    'spec.subsets.*.name',
  ],
  [
    [`${CANARY}.steps.*.analysis.templates.*.templateName`],
    'which is the name of no AnalysisTemplate',
    'AnalysisTemplate',
    'metadata.name',
  ],
  [
    [`${CANARY}.steps.*.analysis.args.*.name`],
    'which is no argument of an AnalysisTemplate',
    'AnalysisTemplate',
    'spec.args.*.name',
  ],
];

/** A Rollout shifts requests by routes and subsets that there are, and is judged by an analysis that there is. */
export const rollouts: WiringRule = {
  id: RULE,
  find: wiring =>
    NAMED.flatMap(([paths, wrong, kind, path]) =>
      meet(
        RULE,
        endsOf(wiring, ['Rollout'], ...paths),
        wrong,
        endsOf(wiring, [kind], path),
      ),
    ),
};
