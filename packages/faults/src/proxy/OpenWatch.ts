import type { ServerResponse } from 'node:http';

/** A watch that the portal holds open, on its last hop. */
export class OpenWatch {
  constructor(
    readonly kind: string,
    private readonly response: ServerResponse,
    private version: string | null,
  ) {}

  send(event: {
    readonly type: string;
    readonly object: { readonly metadata?: { resourceVersion?: string } };
  }): void {
    this.version = event.object.metadata?.resourceVersion ?? this.version;
    this.write(`${JSON.stringify(event)}\n`);
  }

  /** Says that everything up to the last event was sent. */
  bookmark(): void {
    this.send({
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: this.version ?? undefined } },
    });
  }

  /** Sends a text as it is. */
  write(text: string): void {
    if (!this.response.writableEnded) this.response.write(text);
  }

  end(): void {
    this.response.end();
  }
}
