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

/** Texts a team may write and that mean something to YAML, Helm, a shell, Java, SQL or Markdown. */
const OWN = [
  'no',
  '0777',
  '2026-11-21',
  'Orders: create, pay & ship',
  '- looks like a list',
  '{{ .Values.x }} {{- end }}',
  '${HOME} $(HOME) #{1+1}',
  '"; rm -rf / #',
  "it's 100 % \\u0022 \\n",
  '*/ } /*',
  '<script>alert(1)</script> [x](javascript:alert(1))',
  'Zahlungsdienst für Köln サービス',
];

/** The texts above and, where it is present, every text of the corpus that has to be carried unchanged. */
export function hostileTexts(): string[] {
  if (!existsSync(CORPUS)) {
    process.stderr.write('SKIPPED: texts of ../shared/corpus: not there\n');
    return OWN;
  }
  const cases: Case[] = JSON.parse(readFileSync(CORPUS, 'utf8'));
  const texts = cases
    .filter(one => one.field === 'description' && one.expect === 'encode')
    .map(({ value }) => value);
  return [...new Set([...OWN, ...texts])];
}
