import type { Table } from '@ecotrack/model';

/**
 * How high the sample of each column must lie so that the checks between columns hold: equal ranks
 * give equal values. `>=` and `<=` move apart as well, because the service itself stamps some columns.
 */
export function ranks({ checks }: Pick<Table, 'checks'>): Map<string, number> {
  const order = new Map<string, number>();
  const rank = (column: string) => order.get(column) ?? 0;
  const raise = (high: string, low: string) => {
    if (rank(high) <= rank(low)) order.set(high, rank(low) + 1);
  };
  for (let round = 0; round <= checks.length; round++) {
    for (const { left, operator, right } of checks) {
      if (operator.startsWith('<')) raise(right, left);
      else if (operator.startsWith('>')) raise(left, right);
      else order.set(left, rank(right));
    }
  }
  return order;
}
