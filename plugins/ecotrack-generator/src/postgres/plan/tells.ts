import type { EventType } from '@ecotrack/model';
import type { TablePlan } from './tablePlan';

/** Whether an event of the table's topic speaks of this kind of write. */
export const tells = (
  { topic }: Pick<TablePlan, 'topic'>,
  on: EventType['on'],
): boolean => topic?.events.some(event => event.on === on) ?? false;
