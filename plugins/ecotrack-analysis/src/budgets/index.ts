import type { BrokenWire } from '../wiring/Wiring';
import type { BudgetRule, Budgeted } from './Budgeted';
import { connections } from './connections';
import { partitions } from './partitions';
import { quota } from './quota';

export type { BudgetRule, Budgeted, ContainerResources } from './Budgeted';

/** What several services share and may use up together. */
export const BUDGET_RULES: readonly BudgetRule[] = [
  connections,
  quota,
  partitions,
];

/** Budgets that the services of one environment may exceed together. */
export const overBudget = (budgeted: Budgeted): BrokenWire[] =>
  BUDGET_RULES.flatMap(rule => [...rule.find(budgeted)]);
