import type { JsonValue } from '@backstage/types';
import { quote } from '@ecotrack/model';
import { readFile } from 'node:fs/promises';
import * as z from 'zod/v4';
import { UsageError } from './UsageError';

const word = z.string().min(1).max(200);

const badInput = z.object({
  id: word,
  class: word,
  field: word,
  // As JSON gave it: a copy would lose keys such as `__proto__`.
  value: z.custom<JsonValue>(value => value !== undefined, 'is missing'),
  expect: z.enum(['reject', 'encode']),
  why: z.string(),
});

/** One case: a value for a field, and whether the product has to refuse it or to carry it unharmed. */
export type BadInput = z.output<typeof badInput>;

/** Reads a file of cases; throws UsageError with a sentence when it has another form. */
export async function readCorpus(file: string): Promise<readonly BadInput[]> {
  const cases = z
    .array(badInput)
    .min(1)
    .safeParse(parsed(file, await text(file)));
  if (!cases.success) {
    const [{ path, message }] = cases.error.issues;
    const place = path.length ? `${path.join('.')}: ` : '';
    throw new UsageError(
      `${file} is not a list of { id, class, field, value, expect, why }: ${place}${message}.`,
    );
  }
  const ids = cases.data.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    throw new UsageError(`${file} has the id ${quote(twice)} twice.`);
  }
  return cases.data;
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }.`,
    );
  }
}

function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
}
