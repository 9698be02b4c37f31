import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';

/** A rule asked a source that is configured and did not tell: its verdict is unknown. */
export class SourceMissing extends Error {
  constructor(readonly missing: MissingSource) {
    super(missing.message);
    this.name = 'SourceMissing';
  }
}

/** A rule asked a source that nobody configured: it is not assessed. */
export class SourceNotConfigured extends Error {
  constructor(readonly source: string) {
    super(`${source} is not configured`);
    this.name = 'SourceNotConfigured';
  }
}

/** A value is not what it should be: of another type, not a number, absent where it must be. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly cause: 'unreadable' | 'no-data' = 'unreadable',
  ) {
    super(message);
    this.name = 'Unreadable';
  }
}
