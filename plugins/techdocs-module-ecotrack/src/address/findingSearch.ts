import { resourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type { FindingAddress } from './runbookAt';

/** The query that asks a runbook for a finding; the same as the pages of health link to. */
export const findingSearch = (finding: FindingAddress): string =>
  `?${new URLSearchParams({
    entity: finding.entityRef,
    resource: resourceKey(finding.resource),
    rule: finding.rule,
  })}`;
