import { corpusTexts } from './corpusTexts';

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
export const hostileTexts = (): string[] => [
  ...new Set([...OWN, ...corpusTexts()]),
];
