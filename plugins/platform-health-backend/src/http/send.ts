import type { Response } from 'express';
import { createHash } from 'node:crypto';
import type { ReadyDocument } from '../documents/HealthDocuments';

/** A document made for this request. */
export function readyDocument(value: unknown): ReadyDocument {
  const body = Buffer.from(JSON.stringify(value));
  const digest = createHash('sha256').update(body).digest('base64url');
  return { body, etag: `"${digest}"` };
}

/** Sends a document, or 304 to who has it. A reader may keep it, but asks each time whether it still holds. */
export function send(response: Response, { body, etag }: ReadyDocument): void {
  response
    .set({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag,
    })
    .send(body);
}
