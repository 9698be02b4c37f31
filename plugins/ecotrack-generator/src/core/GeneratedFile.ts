/**
 * Who may change a file after it was generated.
 * - managed: the portal; replaced on update, says so in its first line where its format has comments
 * - structured: both; edited by key on update (pom.xml, application.yaml, catalog-info.yaml, values)
 * - append-only: the portal adds, nobody edits (migrations)
 * - seeded: the team; written once
 */
export type FileClass = 'managed' | 'structured' | 'append-only' | 'seeded';

/** One file of a generated repository. */
export interface GeneratedFile {
  /** Path below the repository's root, with `/`. */
  readonly path: string;
  /** Whole text of the file, ending in a newline. */
  readonly content: string;
  readonly class: FileClass;
  /** What the file is for, in one short sentence. */
  readonly purpose: string;
  /** Whether the executable bit is set. */
  readonly executable?: boolean;
}
