import {
  required,
  sampleValue,
  Unreadable,
  type QueryTemplate,
  type Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { Context } from './workload';

const sum = (samples: readonly Sample[]) =>
  samples.reduce((total, one) => total + sampleValue(one), 0);

/** Both sums are over the same series, in another order. */
const isSame = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(one, other);

/**
 * Parts of a rate that belong to the workload. Throws Unreadable when the answer does not add up: then a part of it is
 * missing, and what is missing is no zero.
 */
export function sharesOf(
  { world, resource }: Context,
  query: QueryTemplate,
  label: 'destination_workload' | 'source_workload',
): readonly Sample[] {
  const samples = world.samples(query, { namespace: resource.namespace });
  const isPart = ({ labels }: Sample) => labels[label] !== undefined;
  const whole = samples.filter(one => !isPart(one));
  required(whole[0], 'the whole of the answer');
  const parts = samples.filter(isPart);
  if (!isSame(sum(parts), sum(whole)))
    throw new Unreadable('the parts of the answer do not make the whole');
  return parts.filter(({ labels }) => labels[label] === resource.name);
}

/** Rate of some of the shares. */
export const rateOf = (
  shares: readonly Sample[],
  isMeant: (labels: Sample['labels']) => boolean = () => true,
): number => sum(shares.filter(({ labels }) => isMeant(labels)));
