import { endsIn } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

const RULE = 'load-tests';

/** What a pattern finds in the load test, as ends. */
const inTest = ({ texts }: Wiring, pattern: RegExp): End[] =>
  texts
    .filter(({ file }) => file.startsWith('load/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(pattern)].map(([field, value]) => ({
        file,
        field,
        value,
      })),
    );

/** The load test calls what the service answers, and holds it against the service's own objectives. */
export const loadTests: WiringRule = {
  id: RULE,
  find(wiring) {
    const objective = (field: string) =>
      endsIn(wiring, 'ecotrack.yaml', `spec.observability.slo.${field}`);
    const latency = objective('latencyMs');
    const budget = objective('availability').map(end => ({
      ...end,
      value: String(Number((1 - Number(end.value) / 100).toPrecision(6))),
    }));
    const base = endsIn(wiring, 'ecotrack.yaml', 'spec.application.basePath');
    const unlessUnsaid = (to: readonly End[], pattern: RegExp) =>
      to.length > 0 ? inTest(wiring, pattern) : [];
    return [
      ...meet(
        RULE,
        unlessUnsaid(latency, /p\(99\)<(\d+)/g),
        'which is not the objective',
        latency,
      ),
      ...meet(
        RULE,
        unlessUnsaid(budget, /http_req_failed[^\n]*rate<=([\d.]+)/g),
        'which is not what the objective leaves',
        budget,
      ),
      ...meet(
        RULE,
        unlessUnsaid(base, /\$\{BASE_URL\}(\/[^`]*)`/g),
        'under which the service answers nothing',
        base,
      ),
    ];
  },
};
