export { totalsOf } from './totalsOf';
export type { Demand, EnvironmentTotals, Span } from './Totals';
