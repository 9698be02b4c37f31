import type { PlatformPrices } from '../platform/prices';
import type { EnvironmentTotals, Span } from './Totals';

/** Cost of a month by what is requested, not by what is used, for that cannot be known beforehand. */
export function monthlyCost(
  { cpu, memory, storage, topics }: Omit<EnvironmentTotals, 'cost'>,
  prices: PlatformPrices,
): Span {
  const at = (end: keyof Span): number =>
    (cpu.requested[end] / 1000) * prices.cpu +
    (memory.requested[end] / 1024) * prices.memory +
    (storage.requested[end] / 1024) * prices.storage +
    topics.partitionReplicas * prices.partition;
  return { atLeast: at('atLeast'), atMost: at('atMost') };
}
