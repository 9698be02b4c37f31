import { endsOf } from '../fields';
import { meet } from '../meet';
import type { WiringRule } from '../Wiring';

/** Each alert names a section of the documentation that there is. */
export const runbooks: WiringRule = {
  id: 'runbooks',
  find: wiring =>
    meet(
      'runbooks',
      endsOf(
        wiring,
        ['PrometheusRule'],
        'spec.groups.*.rules.*.annotations.runbook_url',
      ).map(end => ({
        ...end,
        value: end.value.replace(/^.*\/docs\/default\/component\/[^/]+\//, ''),
      })),
      'which is no section of the documentation',
      wiring.sections,
    ),
};
