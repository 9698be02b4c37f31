/** Why a source that is configured does not tell what is so now. */
export const SOURCE_CAUSES = [
  'pending',
  'forbidden',
  'unauthorized',
  'not-installed',
  'unsupported-version',
  'unreachable',
  'timeout',
  'stale',
  'unreadable',
  'no-data',
  'partial',
] as const;

/**
 * - `pending`: asked for the first time, not answered yet.
 * - `forbidden`, `unauthorized`: 403 and 401.
 * - `not-installed`: the cluster does not know the kind.
 * - `unsupported-version`: the cluster serves only versions that we do not know.
 * - `unreachable`, `timeout`: no answer, or none in time.
 * - `stale`: what is known is older than it may be.
 * - `unreadable`: answered with something that is not what it should be.
 * - `no-data`: answered without the series or the field.
 * - `partial`: the source itself says that something is missing.
 */
export type SourceCause = (typeof SOURCE_CAUSES)[number];

/** A source that a verdict missed. */
export interface MissingSource {
  /** `kubernetes:<kind id>` or `prometheus:<query id>`. */
  readonly source: string;
  readonly cause: SourceCause;
  /** Since when, ISO 8601; absent when it was never there. */
  readonly since?: string;
  /** One sentence, safe to show. */
  readonly message: string;
}
