import type { World } from '@ecotrack/backstage-plugin-platform-health-node';

/** Whether a moment lies longer ago than that; one that is not told certainly does. */
export const isOlderThan = (
  moment: string | undefined,
  seconds: number,
  { now }: Pick<World, 'now'>,
): boolean => {
  const time = Date.parse(moment ?? '');
  return !(now.getTime() - time <= seconds * 1000);
};
