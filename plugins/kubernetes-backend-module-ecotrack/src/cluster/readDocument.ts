import type { IncomingMessage } from 'node:http';
import { isDocument } from '../Document';
import type { Document } from '../Document';
import { ClusterFailure } from './ClusterFailure';

const isJson = ({ headers }: IncomingMessage) =>
  /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');

/** Throws ClusterFailure unless the answer says that it is JSON. */
export function requireJson(answer: IncomingMessage): void {
  if (isJson(answer)) return;
  answer.destroy();
  throw new ClusterFailure(
    'not-kubernetes',
    'What answers is not a Kubernetes API: it does not answer with JSON. A login page in between does that; correct the url of the cluster',
  );
}

/** Text of an answer of limited size in bytes. Throws ClusterFailure, or what the connection throws. */
export async function readText(
  answer: IncomingMessage,
  limit: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > limit)
      throw new ClusterFailure(
        'not-kubernetes',
        `The answer of the cluster is larger than ${limit / 2 ** 20} MB`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON object of an answer. Throws ClusterFailure, or what the connection throws. */
export async function readDocument(
  answer: IncomingMessage,
  limit: number,
): Promise<Document> {
  requireJson(answer);
  const text = await readText(answer, limit);
  try {
    const value: unknown = JSON.parse(text);
    if (isDocument(value)) return value;
  } catch {
    // Not JSON although it says so: the same as JSON of another shape.
  }
  throw new ClusterFailure(
    'not-kubernetes',
    'The answer of the cluster is not the whole JSON of an object',
  );
}
