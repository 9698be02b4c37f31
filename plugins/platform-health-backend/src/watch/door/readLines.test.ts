import { Readable } from 'node:stream';
import { readLines } from './readLines';

async function linesOf(chunks: readonly Buffer[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('readLines', () => {
  const text = Buffer.from('{"a":"é"}\n\n{"b":"€"}\n');

  it('puts lines together, wherever they were cut', async () => {
    for (let cut = 1; cut < text.length; cut += 1)
      await expect(
        linesOf([text.subarray(0, cut), text.subarray(cut)]),
      ).resolves.toEqual(['{"a":"é"}', '{"b":"€"}']);
  });

  it('does not take half a line for the end', async () => {
    await expect(linesOf([text, Buffer.from('{"c"')])).rejects.toThrow(
      /within an event/,
    );
  });

  it('refuses a line without end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    await expect(linesOf(Array(9).fill(chunk))).rejects.toThrow(
      /larger than 8 MB/,
    );
  });
});
