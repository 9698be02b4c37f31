import { pipeline } from 'node:stream/promises';
import split from 'split2';
import { requireJson } from '../cluster/readDocument';
import { isDocument } from '../Document';
import { withoutSecrets } from '../secrets/withoutSecrets';
import { setHeaders } from './headers';
import type { Visit } from './Visit';

/** Characters of one event. */
const LONGEST_LINE = 8 * 2 ** 20;

function cleanLine(line: string): string | undefined {
  if (line === '') return undefined;
  const event: unknown = JSON.parse(line);
  if (!isDocument(event)) throw new TypeError('An event is no object');
  withoutSecrets(event.object);
  return `${JSON.stringify(event)}\n`;
}

/**
 * Sends the events of a watch as they come, without secrets, no faster than the reader takes them.
 *
 * Throws ClusterFailure before the first event. Afterwards whatever breaks (the connection, an event that is cut off
 * or too long) breaks the answer off: the reader has to list again.
 */
export async function sendWatch(visit: Visit): Promise<void> {
  const { answer, response, deadline } = visit;
  requireJson(answer);
  deadline.met();
  setHeaders(response, answer);
  response.flushHeaders();
  await pipeline(
    answer,
    split(cleanLine, { maxLength: LONGEST_LINE }),
    response,
  );
}
