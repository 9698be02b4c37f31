import { readdirSync, readFileSync } from 'fs';
import { join, relative } from 'path';
import type { WiringFile } from '@ecotrack/analysis';

/** Every file of a repository, with its path in it. */
export const filesOf = (repository: string): WiringFile[] =>
  readdirSync(repository, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = join(entry.parentPath, entry.name);
      return {
        path: relative(repository, file),
        content: readFileSync(file, 'utf8'),
      };
    });
