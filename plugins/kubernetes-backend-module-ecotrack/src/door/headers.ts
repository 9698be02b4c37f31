import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/** Headers of the cluster that its reader needs: by whose clock, and when to come again. */
const PASSED_ON = ['date', 'retry-after'] as const;

/** Sets the headers of an answer: JSON that nothing in between may keep or compress, a Date only if it is the cluster's. */
export function setHeaders(response: Response, answer?: IncomingMessage): void {
  response.sendDate = false;
  response.set({
    'content-type': 'application/json',
    // Compressing would hold the events of a watch back.
    'cache-control': 'no-store, no-transform',
    'x-content-type-options': 'nosniff',
  });
  for (const name of PASSED_ON) {
    const value = answer?.headers[name];
    if (value) response.set(name, value);
  }
}

/** Sends a JSON document as a whole. */
export function sendJson(
  response: Response,
  document: unknown,
  { status = 200, answer }: { status?: number; answer?: IncomingMessage } = {},
): void {
  setHeaders(response, answer);
  response.status(status).end(JSON.stringify(document));
}
