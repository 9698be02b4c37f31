import { IncomingMessage } from 'node:http';
import { tooLarge } from './status/statusErrors';

/** The limit of a real API server. */
const MAX_BYTES = 3 * 1024 * 1024;

/** Collects a body as text. Throws RequestEntityTooLarge above 3 MB. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const refuse = () =>
    tooLarge(`Request entity too large: limit is ${MAX_BYTES}`);
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) {
    throw refuse();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket must outlive a refusal, or the client never reads its answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BYTES) throw refuse();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
