import {
  byWorst,
  worstState,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { FleetRow } from '@ecotrack/backstage-plugin-platform-health-common';

/** What is asked of the fleet; what is left out is not looked at. */
export type FleetFilter = Readonly<
  Partial<
    Record<'owner' | 'system' | 'environment' | 'state' | 'technology', string>
  >
>;

const fits = (wanted: string | undefined, value: string | undefined) =>
  wanted === undefined || wanted === value;

/** Rows that fit, each with the cells that fit and the worst state among them; the worst first. */
export function fleetOf(
  rows: readonly FleetRow[],
  { owner, system, environment, state, technology }: FleetFilter,
): readonly FleetRow[] {
  return rows
    .filter(row => fits(owner, row.owner) && fits(system, row.system))
    .map(row => {
      if (environment === undefined && technology === undefined) return row;
      const cells = row.cells.filter(
        cell =>
          fits(environment, cell.environment) &&
          fits(technology, cell.technology),
      );
      return { ...row, cells, state: worstState(cells.map(one => one.state)) };
    })
    .filter(row => row.cells.length > 0 && fits(state, row.state))
    .sort(byWorst);
}
