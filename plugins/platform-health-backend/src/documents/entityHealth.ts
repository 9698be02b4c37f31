import {
  byWorst,
  resourceKey,
  worstState,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  EntityHealth,
  HealthReport,
  TechnologyHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Subject } from '../engine/Subject';

/** Findings and key numbers that fit on a card. */
const FINDINGS = 3;
const KEY_NUMBERS = 4;

/** The verdict on a subject; on one that nobody has judged yet it is unknown. */
export type ReportOf = (subject: Subject) => HealthReport;

/** Groups of what belongs together, in the order it first came. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function technologyHealth(
  subjects: readonly Subject[],
  reportOf: ReportOf,
): TechnologyHealth {
  const reports = subjects.map(reportOf).sort(byWorst);
  const [worst] = reports;
  const findings = reports.flatMap(one => one.findings).sort(byWorst);
  const missing = new Map(
    reports
      .flatMap(one => one.missing)
      .map(one => [`${one.source} ${one.cause}`, one]),
  );
  const notAssessed = new Set(
    reports
      .flatMap(one => one.notAssessed)
      .filter(one => one.reason === 'source-not-configured')
      .map(one => one.rule),
  ).size;
  return {
    technology: worst.resource.technology,
    environment: subjects[0].environment.name,
    state: worst.state,
    sentence: worst.sentence,
    findings: findings.slice(0, FINDINGS),
    findingsTotal: findings.length,
    missing: [...missing.values()].slice(0, FINDINGS),
    ...(notAssessed > 0 && { notAssessed }),
    keyNumbers: reports.flatMap(one => one.keyNumbers).slice(0, KEY_NUMBERS),
    asOf: reports
      .flatMap(one => one.asOf ?? [])
      .sort()
      .at(0),
  };
}

/** What the cards of an entity show. */
export function entityHealth(
  entityRef: string,
  subjects: readonly Subject[],
  environments: readonly string[],
  reportOf: ReportOf,
): Omit<EntityHealth, 'revision'> {
  const technologies = groupBy(
    subjects,
    one => `${one.resource.technology}|${one.environment.name}`,
  )
    .map(group => technologyHealth(group, reportOf))
    .sort(byWorst);
  const used = new Set(technologies.map(one => one.environment));
  return {
    entityRef,
    state: worstState(technologies.map(one => one.state)),
    environments: environments.filter(one => used.has(one)),
    technologies,
  };
}

/** The report of a subject that was not judged yet. */
export const notJudgedYet = ({ resource }: Subject): HealthReport => ({
  resource,
  state: 'unknown',
  sentence: 'Not looked at yet.',
  findings: [],
  missing: [
    {
      source: resourceKey(resource),
      cause: 'pending',
      message: 'not looked at yet',
    },
  ],
  notAssessed: [],
  keyNumbers: [],
  certificates: [],
});
