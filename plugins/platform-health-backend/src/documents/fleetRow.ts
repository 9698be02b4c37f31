import {
  byWorst,
  worstState,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  FleetCell,
  FleetRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { EntitySubjects } from '../scopes/SubjectTable';
import { groupBy, ReportOf } from './entityHealth';

/** Longest sentence of a cell. */
const SENTENCE = 160;

/** One service of the fleet. */
export function fleetRow(
  { entry, subjects }: EntitySubjects,
  reportOf: ReportOf,
): FleetRow {
  const cells = groupBy(
    subjects,
    one => `${one.resource.technology}|${one.environment.name}`,
  ).map((group): FleetCell => {
    const [worst] = group.map(reportOf).sort(byWorst);
    return {
      technology: worst.resource.technology,
      environment: group[0].environment.name,
      state: worst.state,
      rule: worst.findings[0]?.rule,
      sentence: worst.sentence.slice(0, SENTENCE),
    };
  });
  return {
    entityRef: entry.ref,
    title: entry.title,
    owner: entry.owner,
    system: entry.system,
    state: worstState(cells.map(one => one.state)),
    cells,
  };
}
