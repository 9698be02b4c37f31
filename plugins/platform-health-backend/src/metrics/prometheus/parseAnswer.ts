import type { Sample } from '@ecotrack/backstage-plugin-platform-health-node';
import { z } from 'zod';
import { QueryFailure } from './QueryFailure';
import { sampleNumber } from './sampleNumber';

const point = z.tuple([z.number(), z.string()]);
const answerSchema = z.object({
  status: z.literal('success'),
  data: z.discriminatedUnion('resultType', [
    z.object({
      resultType: z.literal('vector'),
      result: z.array(
        z.object({ metric: z.record(z.string(), z.string()), value: point }),
      ),
    }),
    z.object({ resultType: z.literal('scalar'), result: point }),
  ]),
  warnings: z.array(z.string()).optional(),
});

/** An instant vector; a scalar is one series without labels. */
export interface QueryAnswer {
  readonly samples: readonly Sample[];
  /** Moment that was asked about, by the server's clock, in milliseconds; absent when there is no series. */
  readonly evaluatedAt?: number;
  readonly warnings: readonly string[];
}

const unreadable = (message: string) => new QueryFailure('unreadable', message);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('Prometheus answered with something that is no JSON');
  }
}

const seriesKey = (labels: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));

function readSamples(
  result: readonly {
    metric: Record<string, string>;
    value: [number, string];
  }[],
): Sample[] {
  const seen = new Set<string>();
  return result.map(({ metric, value: [, text] }) => {
    const key = seriesKey(metric);
    if (seen.has(key))
      throw unreadable('Prometheus answered with the same series twice');
    seen.add(key);
    const value = sampleNumber(text);
    if (value === undefined)
      throw unreadable('Prometheus answered with a value that is no number');
    return { labels: metric, value };
  });
}

/** Reads the body of `/api/v1/query`. Throws QueryFailure. */
export function parseAnswer(text: string, maxSeries: number): QueryAnswer {
  const parsed = answerSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw unreadable(
      `Prometheus answered with JSON that is no instant vector (${
        parsed.error.issues[0].path.join('.') || 'root'
      })`,
    );
  const { data, warnings = [] } = parsed.data;
  const result =
    data.resultType === 'scalar'
      ? [{ metric: {}, value: data.result }]
      : data.result;
  if (result.length > maxSeries)
    throw unreadable(
      `the query gave ${result.length} series, more than the ${maxSeries} that are read`,
    );
  const [seconds] = result[0]?.value ?? [];
  return {
    samples: readSamples(result),
    evaluatedAt: seconds === undefined ? undefined : seconds * 1000,
    warnings,
  };
}
