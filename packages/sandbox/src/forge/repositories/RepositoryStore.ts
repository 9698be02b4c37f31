import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { isOwnerName, isRepositoryName } from '../names';
import { runGit } from '../git/runGit';

/** A bare repository on disk and what the forge remembers about it. */
export type Repository = {
  owner: string;
  name: string;
  directory: string;
  description: string;
  private: boolean;
  createdAt: string;
};

type Facts = Pick<Repository, 'description' | 'private' | 'createdAt'>;

const FACTS = 'forge.json';

/** The bare repositories under a data directory, one folder per organisation. */
export class RepositoryStore {
  private constructor(
    private readonly root: string,
    readonly organisations: readonly string[],
  ) {}

  static async open(
    root: string,
    organisations: string[],
  ): Promise<RepositoryStore> {
    for (const organisation of organisations) {
      if (!isOwnerName(organisation)) {
        throw new InputError(
          `'${organisation}' cannot be an organisation: use letters, digits, '.', '_' and '-'`,
        );
      }
      await mkdir(join(root, organisation), { recursive: true });
    }
    return new RepositoryStore(root, [...organisations]);
  }

  hasOrganisation(owner: string): boolean {
    return this.organisations.includes(owner);
  }

  /** Throws NotFoundError, InputError or ConflictError. */
  async create(
    owner: string,
    name: string,
    options: { description?: string; private?: boolean; createdAt: string },
  ): Promise<Repository> {
    if (!this.hasOrganisation(owner)) {
      throw new NotFoundError(`organisation '${owner}' does not exist`);
    }
    if (!isRepositoryName(name)) {
      throw new InputError(
        `'${name}' cannot be a repository: use letters, digits, '.', '_' and '-', at most 100`,
      );
    }
    const facts: Facts = {
      description: options.description ?? '',
      private: options.private ?? false,
      createdAt: options.createdAt,
    };
    // Made aside and renamed, so that nobody meets half a repository and of two requests one wins.
    const folder = await mkdtemp(join(this.root, '.new-'));
    const made = join(folder, 'repository');
    try {
      await mkdir(made);
      await runGit(made, [
        'init',
        '--quiet',
        '--bare',
        '--initial-branch=main',
        '--template=',
        '.',
      ]);
      await writeFile(join(made, FACTS), JSON.stringify(facts));
      await rename(made, this.directory(owner, name));
    } catch (error) {
      if (await this.find(owner, name)) {
        throw new ConflictError(
          'The repository with the same name already exists.',
        );
      }
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return this.get(owner, name);
  }

  async find(owner: string, name: string): Promise<Repository | undefined> {
    if (!this.hasOrganisation(owner) || !isRepositoryName(name)) {
      return undefined;
    }
    const directory = this.directory(owner, name);
    const isThere = await stat(directory).catch(() => undefined);
    if (!isThere?.isDirectory()) {
      return undefined;
    }
    const text = await readFile(join(directory, FACTS), 'utf8');
    return { owner, name, directory, ...(JSON.parse(text) as Facts) };
  }

  /** Throws NotFoundError. */
  async get(owner: string, name: string): Promise<Repository> {
    const repository = await this.find(owner, name);
    if (!repository) {
      throw new NotFoundError(`repository '${owner}/${name}' does not exist`);
    }
    return repository;
  }

  async list(owner: string): Promise<Repository[]> {
    if (!this.hasOrganisation(owner)) {
      throw new NotFoundError(`organisation '${owner}' does not exist`);
    }
    const entries = await readdir(join(this.root, owner));
    const found = await Promise.all(
      entries
        .filter(entry => entry.endsWith('.git'))
        .sort()
        .map(entry => this.find(owner, entry.slice(0, -'.git'.length))),
    );
    return found.filter(repository => repository !== undefined);
  }

  private directory(owner: string, name: string): string {
    return join(this.root, owner, `${name}.git`);
  }
}
