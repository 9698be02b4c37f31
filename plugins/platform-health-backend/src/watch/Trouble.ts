import type { SourceCause } from '@ecotrack/backstage-plugin-platform-health-common';

/** More about a trouble than its cause. */
export interface TroubleDetails {
  /** The server asks to wait so many milliseconds. */
  readonly retryAfter?: number;
  /** Whether the whole cluster is concerned and not this kind alone. */
  readonly isClusterWide?: boolean;
}

/** Why a kind of a cluster could not be listed or watched; the message is safe to show. */
export class Trouble extends Error {
  constructor(
    readonly reason: SourceCause,
    message: string,
    readonly details: TroubleDetails = {},
  ) {
    super(message);
    this.name = 'Trouble';
  }
}

/** A watch broke off and objects may have been missed: only a list tells the truth. */
export class Interruption extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'the watch broke off', {
      cause,
    });
    this.name = 'Interruption';
  }
}

/** The version that we stood at is gone: all objects have to be listed again. */
export class Expired extends Error {
  constructor() {
    super('the version is too old');
    this.name = 'Expired';
  }
}
