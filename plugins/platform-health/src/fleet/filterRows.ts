import {
  byWorst,
  worstState,
  type FleetRow,
  type HealthState,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** What the page is narrowed to. */
export interface Filters {
  readonly owner?: string;
  readonly system?: string;
  readonly environment?: string;
  readonly state?: string;
}

export type FilterName = keyof Filters;

/** The rows that pass, each with the cells and the state of the chosen environment alone; the worst first. */
export function filterRows(
  rows: readonly FleetRow[],
  { owner, system, environment, state }: Filters,
): FleetRow[] {
  return rows
    .filter(row => !owner || row.owner === owner)
    .filter(row => !system || row.system === system)
    .flatMap(row => (environment ? inEnvironment(row, environment) : [row]))
    .filter(row => !state || row.state === state)
    .sort(byWorst);
}

function inEnvironment(row: FleetRow, environment: string): FleetRow[] {
  const cells = row.cells.filter(cell => cell.environment === environment);
  const state: HealthState = worstState(cells.map(cell => cell.state));
  return cells.length > 0 ? [{ ...row, cells, state }] : [];
}
