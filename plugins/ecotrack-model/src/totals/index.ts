export { totalsOf } from './totalsOf';
export type { Demand, EnvironmentTotals, QuotaUse, Span, Use } from './Totals';
