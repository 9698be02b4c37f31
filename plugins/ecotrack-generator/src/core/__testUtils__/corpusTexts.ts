import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(
  __dirname,
  '../../../../../../shared/corpus/nasty-inputs.json',
);

interface Case {
  readonly field: string;
  readonly expect: string;
  readonly value: string;
}

/** Descriptions of the corpus that have to be carried unchanged; none, with a line that says so, where it is absent. */
export function corpusTexts(): string[] {
  if (!existsSync(CORPUS)) {
    process.stderr.write('SKIPPED: texts of ../shared/corpus: not there\n');
    return [];
  }
  const cases: Case[] = JSON.parse(readFileSync(CORPUS, 'utf8'));
  return cases
    .filter(one => one.field === 'description' && one.expect === 'encode')
    .map(({ value }) => value);
}
