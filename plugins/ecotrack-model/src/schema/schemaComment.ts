/** First line of a document, by which editors find its JSON Schema. */
export const schemaComment = (url: string) =>
  `# yaml-language-server: $schema=${url}`;

const FIRST_LINE = /^# yaml-language-server: \$schema=.*\n/;

/** The text with a first line that names this schema, instead of another one if it had one. */
export const withSchemaComment = (text: string, url: string) =>
  `${schemaComment(url)}\n${text.replace(FIRST_LINE, '')}`;
