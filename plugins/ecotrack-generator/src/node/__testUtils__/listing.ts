import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything below a folder: kind, mode and content of each entry, links not followed. */
export function listing(folder: string): { [path: string]: string } {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    entries.sort().map(path => [path, described(join(folder, path))]),
  );
}

function described(place: string): string {
  const found = lstatSync(place);
  const mode = found.mode.toString(8);
  if (found.isSymbolicLink()) return `${mode} to ${readlinkSync(place)}`;
  if (!found.isFile()) return mode;
  const hash = createHash('sha256').update(readFileSync(place)).digest('hex');
  return `${mode} ${hash}`;
}
