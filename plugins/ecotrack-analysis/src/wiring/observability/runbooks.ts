import { endsOf } from '../fields';
import { meet } from '../meet';
import { LOG_RULES } from '../reading/logRules';
import type { WiringRule } from '../Wiring';

const RULES = ['PrometheusRule', LOG_RULES];

/** Each alert names a section of the documentation that there is. */
export const runbooks: WiringRule = {
  id: 'runbooks',
  find: wiring =>
    meet(
      'runbooks',
      endsOf(
        wiring,
        RULES,
        'spec.groups.*.rules.*.annotations.runbook_url',
      ).map(end => ({
        ...end,
        value: end.value.replace(/^.*\/docs\/default\/component\/[^/]+\//, ''),
      })),
      'which is no section of the documentation',
      wiring.sections,
    ),
};
