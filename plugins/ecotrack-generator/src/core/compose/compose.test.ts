import { parse } from 'yaml';
import { createHash } from 'node:crypto';
import type { Concern } from '../Concern';
import { ConflictError } from '../ConflictError';
import type { Contributions } from '../Contributions';
import { compose } from './compose';
import { generate } from './generate';
import type { GeneratedFile } from '../GeneratedFile';
import {
  fullDocument,
  inputOf,
  minimalDocument,
} from '../__testUtils__/fixture';

const file = (path: string, rest: Partial<GeneratedFile> = {}) => ({
  path,
  content: `${path}\n`,
  class: 'managed' as const,
  purpose: 'A test.',
  ...rest,
});
const concern = (
  name: Concern['name'],
  files: GeneratedFile[],
  contributions: Partial<Contributions> = {},
): Concern => ({
  name,
  files: () => files,
  contributions: () => contributions,
});
const input = inputOf();
const read = (files: readonly GeneratedFile[], path: string) =>
  files.find(one => one.path === path)!.content;

describe('compose', () => {
  it('sorts files by path and adds the documents and the lock', () => {
    const { files } = compose(
      [concern('docs', [file('b.md'), file('a/z.md'), file('B.md')])],
      input,
    );
    expect(files.map(one => one.path)).toEqual([
      '.ecotrack/lock.json',
      '.ecotrack/platform.yaml',
      'B.md',
      'a/z.md',
      'b.md',
      'ecotrack.yaml',
    ]);
  });

  it('refuses two concerns that write one path and names both', () => {
    const both = [concern('docs', [file('a')]), concern('kafka', [file('a')])];
    expect(() => compose(both, input)).toThrow(ConflictError);
    expect(() => compose(both, input)).toThrow(/'docs' and 'kafka'.*file a,/);
  });

  it('refuses a concern that writes a file of the composer', () => {
    expect(() =>
      compose([concern('docs', [file('ecotrack.yaml')])], input),
    ).toThrow(/'core' and 'docs'/);
  });

  it.each(['/etc/passwd', '../a', 'a/../b', 'a//b', '.git/config', 'a b', ''])(
    'refuses the path %p',
    path => {
      expect(() => compose([concern('docs', [file(path)])], input)).toThrow(
        /no plain path/,
      );
    },
  );

  it('refuses a file that does not end in a newline', () => {
    expect(() =>
      compose([concern('docs', [file('a', { content: 'x' })])], input),
    ).toThrow(/newline/);
  });

  it.each<[string, Partial<Contributions>, Partial<Contributions>]>([
    [
      "setting 'server.port'",
      { settings: [{ server: { port: 1 } }] },
      { settings: [{ 'server.port': 2 }] },
    ],
    [
      'dependency a:b',
      { dependencies: [{ groupId: 'a', artifactId: 'b' }] },
      { dependencies: [{ groupId: 'a', artifactId: 'b', version: '1' }] },
    ],
    [
      'object Service "a"',
      {
        manifests: [
          { file: 'a', object: { kind: 'Service', metadata: { name: 'a' } } },
        ],
      },
      {
        manifests: [
          { file: 'b', object: { kind: 'Service', metadata: { name: 'a' } } },
        ],
      },
    ],
    [
      "chart value of dev 'image.tag'",
      { values: [() => ({ image: { tag: 'a' } })] },
      { values: [() => ({ image: { tag: 'b' } })] },
    ],
    [
      "setting of dev 'a.b'",
      { environmentSettings: [() => ({ a: { b: 1 } })] },
      { environmentSettings: [() => ({ a: { b: 2 } })] },
    ],
    [
      "secret property 'p'",
      { secrets: [{ secret: 's', keys: { k: 'p' } }] },
      { secrets: [{ secret: 't', keys: { k: 'p' } }] },
    ],
  ])('refuses two concerns that disagree on the %s', (what, one, other) => {
    const both = [concern('redis', [], one), concern('kafka', [], other)];
    expect(() => compose(both, input)).toThrow(ConflictError);
    expect(() => compose(both, input)).toThrow(`'redis' and 'kafka'`);
    expect(() => compose(both, input)).toThrow(what);
  });

  it('lets two concerns ask for the same dependency and setting', () => {
    const same: Partial<Contributions> = {
      dependencies: [{ groupId: 'a', artifactId: 'b' }],
      settings: [{ server: { port: 1 } }],
    };
    const seen: Concern = {
      name: 'application',
      files: (_, plan) => [
        file('n', { content: `${plan.dependencies.length}\n` }),
      ],
    };
    const { files } = compose(
      [concern('redis', [], same), concern('kafka', [], same), seen],
      input,
    );
    expect(read(files, 'n')).toBe('1\n');
  });
});

describe('the lock', () => {
  const { files } = compose(
    [
      concern('docs', [
        file('b'),
        file('a', { class: 'append-only' }),
        file('mine', { class: 'seeded' }),
      ]),
    ],
    input,
  );
  const text = read(files, '.ecotrack/lock.json');
  const lock = JSON.parse(text);
  const sha256 = (content: string) =>
    createHash('sha256').update(content).digest('hex');

  it('holds path, class and hash of each file the portal answers for', () => {
    expect(lock.files).toEqual([
      {
        path: '.ecotrack/platform.yaml',
        class: 'managed',
        sha256: sha256(read(files, '.ecotrack/platform.yaml')),
      },
      { path: 'a', class: 'append-only', sha256: sha256('a\n') },
      { path: 'b', class: 'managed', sha256: sha256('b\n') },
    ]);
  });

  it('holds the digests of both documents', () => {
    expect(lock.service).toBe(sha256(read(files, 'ecotrack.yaml')));
    expect(lock.platform).toBe(sha256(read(files, '.ecotrack/platform.yaml')));
  });

  it('has one line for each file', () => {
    expect(text.split('\n').filter(line => line.includes('"path"'))).toEqual(
      lock.files.map((_: unknown, i: number) =>
        expect.stringContaining(`"path":"${lock.files[i].path}"`),
      ),
    );
  });
});

describe('the documents', () => {
  const { service, platform, source } = inputOf(minimalDocument);

  it('names the schema in the first line and reads back as the same service', () => {
    const { files } = generate(service, platform, source);
    const text = read(files, 'ecotrack.yaml');
    expect(text.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=http://localhost:3000/schemas/service.v1alpha1.json',
    );
    expect(parse(text)).toEqual(service);
  });

  it('keeps the text of the team, comments included, under one schema line', () => {
    const given =
      '# yaml-language-server: $schema=../x.json\r\n# why\r\nkind: Service';
    const { files } = generate(service, platform, source, given);
    expect(read(files, 'ecotrack.yaml').split('\n').slice(1)).toEqual([
      '# why',
      'kind: Service',
      '',
    ]);
  });

  it('writes the platform as it was', () => {
    const { files } = generate(service, platform, source);
    expect(parse(read(files, '.ecotrack/platform.yaml'))).toEqual(platform);
  });
});

it('prints the same bytes twice', () => {
  const one = inputOf(fullDocument);
  const two = inputOf(JSON.parse(JSON.stringify(fullDocument)));
  expect(generate(one.service, one.platform, one.source)).toEqual(
    generate(two.service, two.platform, two.source),
  );
});
