import { parse } from 'yaml';
import { draftOf } from '../__testUtils__/drafts';
import { changesOf } from './changesOf';
import { manifestsOf } from './manifestsOf';

describe('manifestsOf', () => {
  it.each(['dev', 'staging', 'prod'])(
    'has every object of %s, byte for byte',
    async environment => {
      const { files } = await draftOf('everything');
      const rendered = files.filter(({ path }) =>
        path.startsWith(`deploy/rendered/${environment}/`),
      );
      const manifests = manifestsOf(files, environment);

      expect(manifests.map(({ kind }) => kind).sort()).toEqual(
        rendered
          .flatMap(({ content }) => content.match(/^kind: .*$/gm) ?? [])
          .map(line => line.replace('kind: ', ''))
          .sort(),
      );
      for (const { kind, name, text } of manifests) {
        expect(parse(text)).toMatchObject({ kind, metadata: { name } });
        expect(rendered.some(({ content }) => content.includes(text))).toBe(
          true,
        );
      }
      expect(new Set(manifests.map(({ id }) => id)).size).toBe(
        manifests.length,
      );
    },
  );
});

describe('changesOf', () => {
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`);
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

  it('keeps three lines beside a difference and counts the others', () => {
    const before = [...numbered(1, 10), 'old', ...numbered(11, 20)];
    const after = before.map(line => (line === 'old' ? 'new' : line));

    expect(changesOf(text(before), text(after))).toEqual([
      { kind: 'skipped', count: 7 },
      { kind: 'both', lines: numbered(8, 10) },
      { kind: 'removed', lines: ['old'] },
      { kind: 'added', lines: ['new'] },
      { kind: 'both', lines: numbered(11, 13) },
      { kind: 'skipped', count: 7 },
    ]);
  });

  it('shows short equal parts whole', () => {
    expect(changesOf('a\nb\nc\n', 'a\nb\nd\n')).toEqual([
      { kind: 'both', lines: ['a', 'b'] },
      { kind: 'removed', lines: ['c'] },
      { kind: 'added', lines: ['d'] },
    ]);
  });
});
