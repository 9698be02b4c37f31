import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asTargetError } from './asTargetError';
import { exists } from './exists';

interface Move {
  readonly target: string;
  /** Where the file that stood there before is kept. */
  readonly old?: string;
}

/** Files that were moved into place, and what has to be done to have them never moved. */
export class Moves {
  private readonly done: Move[] = [];
  /** Folders that were made, parents first. */
  private readonly folders: string[] = [];
  /** Folders that were there or were made. */
  private readonly known = new Set<string>();

  /** `kept` is a folder of its own for the files that are replaced; it lies on the same file system. */
  constructor(private readonly kept: string) {}

  /** Moves one file to its place; `path` is the place below the folder. */
  async move(from: string, target: string, path: string): Promise<void> {
    await this.makeFolder(dirname(target), path);
    const old = (await exists(target)) ? join(this.kept, path) : undefined;
    if (old) {
      await mkdir(dirname(old), { recursive: true });
      await rename(target, old).catch(asTargetError(path));
    }
    this.done.push({ target, old });
    await rename(from, target).catch(asTargetError(path));
  }

  private async makeFolder(folder: string, path: string) {
    if (this.known.has(folder)) return;
    const made = await mkdir(folder, { recursive: true }).catch(
      asTargetError(path),
    );
    if (made) this.folders.push(made);
    this.known.add(folder);
  }

  async takeBack(): Promise<void> {
    for (const { target, old } of this.done.reverse()) {
      if (old) await rename(old, target);
      else await rm(target, { force: true });
    }
    for (const folder of this.folders.reverse()) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
