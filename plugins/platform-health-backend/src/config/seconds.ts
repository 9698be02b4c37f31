import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** As Prometheus writes durations, up to days: 30s, 1m30s. */
const PROMETHEUS =
  /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+)s)?(?:(\d+)ms)?$/;
const FACTORS = [86_400, 3_600, 60, 1, 0.001];
const LONGEST = 86_400;

function ofText(text: string): number | undefined {
  const parts = PROMETHEUS.exec(text)?.slice(1);
  return parts?.reduce(
    (sum, part, index) => sum + Number(part ?? 0) * FACTORS[index],
    0,
  );
}

function given(config: Config, key: string): number | undefined {
  const value = config.getOptional(key);
  if (typeof value === 'string' && !value.startsWith('P')) return ofText(value);
  try {
    return (
      durationToMilliseconds(readDurationFromConfig(config, { key })) / 1000
    );
  } catch {
    return undefined;
  }
}

/** Reads a duration of the section `root`, in seconds. Throws InputError unless it is above zero and at most a day. */
export function seconds(
  root: string,
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  if (!config?.has(key)) return fallback;
  const value = given(config, key);
  if (value !== undefined && value > 0 && value <= LONGEST) return value;
  throw new InputError(
    `${root}.${key} must be a duration above zero and at most a day; write it as 30s, as PT30S or as { seconds: 30 }`,
  );
}
