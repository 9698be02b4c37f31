import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { FileClass, GeneratedFile } from '../core/GeneratedFile';
import { byPath } from '../core/byPath';

export const LOCK_PATH = '.ecotrack/lock.json';

/** One file the portal answers for. */
export interface LockedFile {
  readonly path: string;
  readonly class: Exclude<FileClass, 'seeded'>;
  /** SHA-256 of the file as it was generated, in hexadecimal. */
  readonly sha256: string;
}

/** What `.ecotrack/lock.json` holds: the base that later updates compare with. */
export interface Lock {
  readonly generator: string;
  readonly service: string;
  readonly platform: string;
  readonly files: readonly LockedFile[];
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const digest = (content: string): string =>
  bytesToHex(sha256(utf8ToBytes(content)));

/** The lock over all files but itself; files of the team have no line. */
export function lockOf(
  files: readonly GeneratedFile[],
  documents: { readonly service: string; readonly platform: string },
  generator: string,
): Lock {
  return {
    generator,
    service: digest(documents.service),
    platform: digest(documents.platform),
    files: [...files].sort(byPath).flatMap(file =>
      file.class === 'seeded'
        ? []
        : [
            {
              path: file.path,
              class: file.class,
              sha256: digest(file.content),
            },
          ],
    ),
  };
}

/** JSON with one line for each file, so that a three-way merge sees files and not one long list. */
export function printLock({ files, ...head }: Lock): string {
  const top = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const lines = files.map(file => `    ${JSON.stringify(file)}`);
  return `{\n${top.join('')}  "files": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
