import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { GeneratedFile } from '../core/GeneratedFile';
import { LOCK_PATH } from '../lock/lock';
import { HOSTILE_PATHS, swapForLink, TRAPS } from './__testUtils__/escapes';
import { listing } from './__testUtils__/listing';
import { TargetError } from './TargetError';
import { writeFiles } from './writeFiles';
import { writeTree } from './writeTree';

const file = (path: string): GeneratedFile => ({
  path,
  content: 'generated\n',
  class: 'managed',
  purpose: 'A file of the test.',
});
/** The one that is attacked stands in the middle, so that one was written before it. */
const FILES = ['first.txt', 'src/a.txt', 'z/last.txt'].map(file);

describe('a path that leads outside', () => {
  let root: string;
  let inside: string;
  let outside: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'path-escapes-'));
    inside = join(root, 'inside');
    outside = join(root, 'outside');
    mkdirSync(join(inside, 'src'), { recursive: true });
    mkdirSync(join(inside, '.ecotrack'));
    mkdirSync(join(outside, 'folder'), { recursive: true });
    writeFileSync(join(inside, LOCK_PATH), '{}\n');
    writeFileSync(join(inside, 'first.txt'), 'before\n');
    writeFileSync(join(inside, 'src/a.txt'), 'before\n');
    writeFileSync(join(outside, 'file.txt'), 'of somebody else\n');
    writeFileSync(join(outside, 'a.txt'), 'of somebody else\n', {
      mode: 0o600,
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** What is wrong with a refusal: everything has to be as before, inside and outside, and the error has to help. */
  async function refusal(rule: string, write: () => Promise<unknown>) {
    const before = listing(root);
    const error: unknown = await write().catch(caught => caught);
    if (!(error instanceof TargetError)) return [`not refused: ${error}`];
    const unlike = (name: 'rule' | 'path' | 'fix' | 'message', shape: RegExp) =>
      shape.test(error[name]) ? [] : [`${name}: ${error[name]}`];
    return [
      ...unlike('rule', new RegExp(`^${rule}$`)),
      ...unlike('path', /[^]/),
      ...unlike('fix', /^[A-Z].*\.$/),
      ...unlike('message', /^[ -~…]+$/),
      ...(isDeepStrictEqual(listing(root), before)
        ? []
        : ['changed something']),
    ];
  }

  it.each(HOSTILE_PATHS)('is refused: %s', async (_, path) => {
    const files = [FILES[0], file(path), FILES[2]];
    expect(
      await refusal('path/segment', () => writeFiles(inside, files)),
    ).toEqual([]);
    expect(
      await refusal('path/segment', () => writeTree(inside, { files })),
    ).toEqual([]);
  });

  it.each(TRAPS)('is refused: $what', async ({ rule, arrange }) => {
    arrange({ inside, outside });
    expect(await refusal(rule, () => writeFiles(inside, FILES))).toEqual([]);
  });

  it('is refused: the lock below a link', async () => {
    rmSync(join(inside, '.ecotrack'), { recursive: true });
    swapForLink(join(inside, 'src'), outside);
    expect(
      await refusal('target/foreign', () =>
        writeTree(inside, { files: FILES }),
      ),
    ).toEqual([]);
  });

  it('is refused: a socket in place of the file', async () => {
    rmSync(join(inside, 'src/a.txt'));
    const server = createServer();
    await new Promise<void>(listening =>
      server.listen(join(inside, 'src/a.txt'), listening),
    );
    try {
      expect(
        await refusal('path/kind', () => writeFiles(inside, FILES)),
      ).toEqual([]);
    } finally {
      await new Promise(closed => server.close(closed));
    }
  });

  it('is refused: a folder below a device', async () => {
    expect(
      await refusal('target/unwritable', () =>
        writeFiles('/dev/null/x', FILES),
      ),
    ).toEqual([]);
  });

  it('is refused: a folder that becomes a link after it was looked at', async () => {
    const keeps = (one: GeneratedFile) => {
      if (one.path === 'src/a.txt') swapForLink(join(inside, 'src'), outside);
      return false;
    };
    const before = listing(outside);
    await expect(writeFiles(inside, FILES, { keeps })).rejects.toMatchObject({
      rule: 'path/symlink',
    });
    expect(listing(outside)).toEqual(before);
    // What was moved before is taken back.
    expect(readFileSync(join(inside, 'first.txt'), 'utf8')).toBe('before\n');
    expect(existsSync(join(inside, 'z'))).toBe(false);
  });

  it('is refused: a folder in the last place, whose forerunners are taken back', async () => {
    const keeps = (one: GeneratedFile) => {
      if (one.path === 'z/last.txt')
        mkdirSync(join(inside, 'z/last.txt'), { recursive: true });
      return false;
    };
    await expect(writeFiles(inside, FILES, { keeps })).rejects.toMatchObject({
      rule: 'path/kind',
    });
    expect(readFileSync(join(inside, 'src/a.txt'), 'utf8')).toBe('before\n');
    expect(Object.keys(listing(inside)).join()).not.toMatch(/staging/);
  });

  it('is no way out: a hard link is replaced, what it stood for is not', async () => {
    rmSync(join(inside, 'src/a.txt'));
    linkSync(join(outside, 'file.txt'), join(inside, 'src/a.txt'));
    const before = listing(outside);

    await writeFiles(inside, FILES);

    expect(listing(outside)).toEqual(before);
    expect(readFileSync(join(inside, 'src/a.txt'), 'utf8')).toBe('generated\n');
    expect(lstatSync(join(outside, 'file.txt')).nlink).toBe(1);
  });

  it('is tried in forty ways and more', () => {
    expect(HOSTILE_PATHS.length + TRAPS.length).toBeGreaterThanOrEqual(40);
  });
});
