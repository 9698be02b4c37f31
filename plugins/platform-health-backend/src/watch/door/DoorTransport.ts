import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** An answer as it arrives. */
export interface DoorAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** To be read to its end, or destroyed. */
  readonly body: Readable;
  /** Resolves when its socket is closed. */
  readonly closed: Promise<void>;
}

/** Carries GET requests to the door of the Kubernetes plugin. */
export interface DoorTransport {
  /**
   * Asks for a path below the door, such as `/nonprod/objects/pods`. The signal ends request and body. Rejects when
   * there is no answer.
   */
  get(
    path: string,
    query: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<DoorAnswer>;
}
