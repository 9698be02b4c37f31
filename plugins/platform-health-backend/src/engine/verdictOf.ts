import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';

/** What of a verdict is worth remembering when it changes: everything but numbers and ages. */
export const verdictOf = ({
  state,
  findings,
  missing,
  notAssessed,
}: Pick<
  Assessment,
  'state' | 'findings' | 'missing' | 'notAssessed'
>): string =>
  JSON.stringify([
    state,
    findings.map(one => [one.rule, one.state, one.lastKnown?.length ?? 0]),
    missing.map(one => [one.source, one.cause]),
    notAssessed.map(one => [one.rule, one.reason]),
  ]);
