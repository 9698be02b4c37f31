/** What the first line of every managed file says. */
export const GENERATED_NOTICE =
  'Managed by the EcoTrack portal: changes are lost on update; edit ecotrack.yaml instead.';

const SYNTAX = {
  java: (line: string) => `// ${line}`,
  hash: (line: string) => `# ${line}`,
  sql: (line: string) => `-- ${line}`,
  markup: (line: string) => `<!-- ${line} -->`,
} as const;

/** `java` for Java and JSON5-like files, `hash` for YAML, Dockerfile, shell and properties, `markup` for XML and Markdown. */
export type CommentSyntax = keyof typeof SYNTAX;

/** The notice as one comment line of the file's syntax, without a newline. */
export const notice = (syntax: CommentSyntax) =>
  SYNTAX[syntax](GENERATED_NOTICE);
