import type { Readable } from 'node:stream';
import { Trouble } from '../Trouble';

/** All of a body as text. Rejects when it is larger than the limit, in bytes. */
export async function readBody(body: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit)
      throw new Trouble(
        'unreadable',
        `the answer is larger than ${limit / 1024 / 1024} MB`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
