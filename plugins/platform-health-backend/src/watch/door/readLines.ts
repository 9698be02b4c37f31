import type { Readable } from 'node:stream';
import { Trouble } from '../Trouble';

const NEWLINE = 0x0a;
const MAX_LINE = 8 * 1024 * 1024;

const unreadable = (message: string) => new Trouble('unreadable', message);

/** The lines of a stream as they come. Throws when the stream ends within a line: something was lost then. */
export async function* readLines(body: Readable): AsyncGenerator<string> {
  let pending: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    let start = 0;
    let end = chunk.indexOf(NEWLINE);
    while (end >= 0) {
      pending.push(chunk.subarray(start, end));
      const line = Buffer.concat(pending).toString('utf8');
      pending = [];
      size = 0;
      if (line.trim()) yield line;
      start = end + 1;
      end = chunk.indexOf(NEWLINE, start);
    }
    if (start < chunk.length) {
      pending.push(chunk.subarray(start));
      size += chunk.length - start;
      if (size > MAX_LINE)
        throw unreadable(
          `an event is larger than ${MAX_LINE / 1024 / 1024} MB`,
        );
    }
  }
  if (size > 0) throw unreadable('the watch ended within an event');
}
