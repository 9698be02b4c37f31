import type { PlatformHealthApi } from '@ecotrack/backstage-plugin-platform-health';
import {
  resourceKey,
  type Finding,
  type HealthReport,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { runbookAt } from '../address/runbookAt';

/** How it stands with a finding now. */
export type FindingNow =
  | {
      readonly kind: 'fires';
      readonly report: HealthReport;
      readonly environment: string;
      readonly finding: Finding;
    }
  /** Every source spoke, and the rule finds nothing. */
  | {
      readonly kind: 'recovered';
      readonly report: HealthReport;
      readonly environment: string;
    }
  /** The rule is left out here on purpose. */
  | {
      readonly kind: 'not-assessed';
      readonly report: HealthReport;
      readonly environment: string;
    }
  /** A source is silent, so nobody knows. */
  | {
      readonly kind: 'cannot-tell';
      readonly report: HealthReport;
      readonly environment: string;
    }
  /** The entity does not use the resource, or the reader may not see it. */
  | { readonly kind: 'not-known' };

function judged(
  report: HealthReport,
  environment: string,
  rule: string,
): FindingNow {
  const finding = report.findings.find(one => one.rule === rule);
  if (finding) return { kind: 'fires', report, environment, finding };
  if (report.notAssessed.some(one => one.rule === rule))
    return { kind: 'not-assessed', report, environment };
  const kind = report.missing.length > 0 ? 'cannot-tell' : 'recovered';
  return { kind, report, environment };
}

/** Reads how it stands with the finding that the page's address (path and query) names. */
export async function readFinding(
  api: PlatformHealthApi,
  address: string,
  signal: AbortSignal,
): Promise<FindingNow> {
  const { pathname, search } = new URL(address, 'http://page');
  const asked = runbookAt({ pathname, search, hash: '' })?.finding;
  if (!asked) return { kind: 'not-known' };
  const { entityRef, resource, rule } = asked;
  const { technology } = resource;
  const health = await api.entityHealth(entityRef, { signal });
  const environments = (health?.technologies ?? [])
    .filter(one => one.technology === technology)
    .map(one => one.environment);
  const details = await Promise.all(
    environments.map(environment =>
      api.technologyDetail({ entityRef, technology, environment }, { signal }),
    ),
  );
  for (const detail of details) {
    const report = detail?.reports.find(
      one => resourceKey(one.resource) === resourceKey(resource),
    );
    if (detail && report) return judged(report, detail.environment, rule);
  }
  return { kind: 'not-known' };
}
