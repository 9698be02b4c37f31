import { QueryFailure } from './QueryFailure';

/** The body as text. Throws QueryFailure when it is longer than `maxBytes`, before it is all in memory. */
export async function readBody(
  response: Response,
  maxBytes: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes)
      throw new QueryFailure(
        'unreadable',
        `the answer is longer than the ${maxBytes} bytes that are read`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
