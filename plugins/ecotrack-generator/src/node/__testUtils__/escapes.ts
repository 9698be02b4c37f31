import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** A path of a file that is refused wherever it is written to. */
export const HOSTILE_PATHS: readonly (readonly [what: string, path: string])[] =
  [
    ['the parent', '../outside/evil'],
    ['the parent, later', 'src/../../outside/evil'],
    ['three dots', '.../evil'],
    ['an absolute path', '/tmp/evil'],
    ['a home folder', '~/evil'],
    ['backslashes', '..\\outside\\evil'],
    ['a drive letter', 'C:\\evil'],
    ['a drive letter with slashes', 'C:/evil'],
    ['a UNC path', '\\\\server\\share\\evil'],
    ['a UNC path with slashes', '//server/share/evil'],
    ['NUL in the name', 'src/evil\0.txt'],
    ['a newline in the name', 'src/evil\n.txt'],
    ['a direction override', 'src/\u202etxt.exe'],
    ['a percent-encoded parent', '%2e%2e/outside/evil'],
    ['look-alike dots', '\uff0e\uff0e/outside/evil'],
    ['a look-alike slash', '..\u2215outside\u2215evil'],
    ['a hook of Git', '.git/hooks/pre-commit'],
    ['a hook of Git below', 'src/.GIT/hooks/pre-commit'],
    ['the settings of Git', '.git/config'],
    ['the modules of Git', '.gitmodules'],
    ['Git by its short name on Windows', 'GIT~1/config'],
    ['a device', 'src/NUL'],
    ['a device with an ending', 'aux.txt'],
    ['a device as a folder', 'con/evil'],
    ['a stream of a file', 'src/a.txt:evil'],
    ['a dot at the end', 'src./evil'],
    ['a blank at the end', 'src /evil'],
    ['a name too long', `src/${'x'.repeat(300)}`],
    ['a path too long', `${'x/'.repeat(2500)}evil`],
    ['an option', '-rf'],
  ];

interface Folders {
  /** Folder that is written to. */
  readonly inside: string;
  readonly outside: string;
}

/** Something that stands where `src/a.txt` will be written, or on the way there. */
export interface Trap {
  readonly what: string;
  readonly rule: string;
  arrange(folders: Folders): void;
}

const link = (to: string, at: string) => {
  rmSync(at, { recursive: true, force: true });
  symlinkSync(to, at);
};

export const TRAPS: readonly Trap[] = [
  {
    what: 'a link to a folder',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) => link(outside, join(inside, 'src')),
  },
  {
    what: 'a relative link to a folder',
    rule: 'path/symlink',
    arrange: ({ inside }) => link('../outside', join(inside, 'src')),
  },
  {
    what: 'a link to a file',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) =>
      link(join(outside, 'file.txt'), join(inside, 'src/a.txt')),
  },
  {
    what: 'a chain of links',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) => {
      link(outside, join(inside, 'second'));
      link('second', join(inside, 'src'));
    },
  },
  {
    what: 'a dangling link in place of the file',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) =>
      link(join(outside, 'gone'), join(inside, 'src/a.txt')),
  },
  {
    what: 'a dangling link in place of the folder',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) =>
      link(join(outside, 'gone'), join(inside, 'src')),
  },
  {
    what: 'a loop of links',
    rule: 'path/symlink',
    arrange: ({ inside }) => link('src', join(inside, 'src')),
  },
  {
    what: 'a link to itself through the folder',
    rule: 'path/symlink',
    arrange: ({ inside }) => link('.', join(inside, 'src')),
  },
  {
    what: 'the target folder itself a link',
    rule: 'path/symlink',
    arrange: ({ inside, outside }) => link(outside, inside),
  },
  {
    what: 'the target folder a dangling link',
    rule: 'target/unwritable',
    arrange: ({ inside, outside }) => link(join(outside, 'gone'), inside),
  },
  {
    what: 'the target folder a file',
    rule: 'target/unwritable',
    arrange: ({ inside }) => {
      rmSync(inside, { recursive: true });
      writeFileSync(inside, 'mine');
    },
  },
  {
    what: 'a named pipe in place of the file',
    rule: 'path/kind',
    arrange: ({ inside }) => {
      rmSync(join(inside, 'src/a.txt'));
      execFileSync('mkfifo', [join(inside, 'src/a.txt')]);
    },
  },
  {
    what: 'a folder in place of the file',
    rule: 'path/kind',
    arrange: ({ inside }) => {
      rmSync(join(inside, 'src/a.txt'));
      mkdirSync(join(inside, 'src/a.txt'));
    },
  },
  {
    what: 'a file in place of the folder',
    rule: 'path/kind',
    arrange: ({ inside }) => {
      rmSync(join(inside, 'src'), { recursive: true });
      writeFileSync(join(inside, 'src'), 'mine');
    },
  },
];

/** Puts a link to the outside in the place of a folder. */
export const swapForLink = (folder: string, outside: string) => {
  renameSync(folder, `${folder}-before`);
  symlinkSync(outside, folder);
};
