import { UnknownError } from '../causeOf';

/** 500 objects of the kinds that are read take about one MiB. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Reads a response as JSON; undefined when it is none. Throws UnknownError beyond 8 MiB. */
export async function readBounded(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES)
      throw new UnknownError('too-many', `More than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
