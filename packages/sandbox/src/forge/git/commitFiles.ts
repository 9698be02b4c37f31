import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { isFilePath, isRefName } from '../names';
import { resolveRevision } from './resolveRevision';
import { listFolder } from './readTree';
import { runGit } from './runGit';

/** A file to commit; `path` counts from the root of the repository. */
export type CommitFile = {
  path: string;
  content: string | Buffer;
  executable?: boolean;
};

/** Who commits and when; `date` is an ISO 8601 instant. */
export type CommitIdentity = { name: string; email: string; date: string };

export type Commit = {
  branch: string;
  files: CommitFile[];
  removed?: string[];
  message: string;
  identity: CommitIdentity;
};

const blobSha = (content: Buffer) =>
  createHash('sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');

const quoted = (path: string) => `"${path.replace(/["\\]/g, '\\$&')}"`;

function data(content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`data ${content.length}\n`),
    content,
    Buffer.from('\n'),
  ]);
}

function person({ name, email, date }: CommitIdentity): string {
  const seconds = Math.floor(Date.parse(date) / 1000);
  if (Number.isNaN(seconds)) {
    throw new InputError(`commit date '${date}' is not an ISO 8601 instant`);
  }
  const clean = (text: string) => text.replace(/[<>\p{Cc}]/gu, '');
  return `${clean(name)} <${clean(email)}> ${seconds} +0000`;
}

/**
 * Commits files on top of a branch of a bare repository, in one `git fast-import`.
 * Answers the new commit, or the old one when nothing would change.
 */
export async function commitFiles(
  directory: string,
  commit: Commit,
): Promise<{ sha: string; changed: boolean }> {
  const paths = [...commit.files.map(f => f.path), ...(commit.removed ?? [])];
  const wrong = paths.find(path => !isFilePath(path));
  if (wrong !== undefined) {
    throw new InputError(
      `'${wrong}' cannot be committed: give a relative path without '..' or '.git'`,
    );
  }
  if (!isRefName(commit.branch)) {
    throw new InputError(`'${commit.branch}' cannot be a branch`);
  }
  const parent = await resolveRevision(directory, commit.branch);
  const present = new Map(
    parent
      ? (await listFolder(directory, parent, '', { recursive: true })).map(
          entry => [entry.path, `${entry.mode} ${entry.sha}`],
        )
      : [],
  );
  const changes: Buffer[] = [];
  for (const path of commit.removed ?? []) {
    if (present.has(path)) {
      changes.push(Buffer.from(`D ${quoted(path)}\n`));
    }
  }
  for (const file of commit.files) {
    const content = Buffer.from(file.content);
    const mode = file.executable ? '100755' : '100644';
    if (present.get(file.path) !== `${mode} ${blobSha(content)}`) {
      changes.push(Buffer.from(`M ${mode} inline ${quoted(file.path)}\n`));
      changes.push(data(content));
    }
  }
  if (parent && changes.length === 0) {
    return { sha: parent, changed: false };
  }
  const who = person(commit.identity);
  const head = `commit refs/heads/${commit.branch}\nauthor ${who}\ncommitter ${who}\n`;
  await runGit(directory, ['fast-import', '--quiet', '--date-format=raw'], {
    input: Buffer.concat([
      Buffer.from(head),
      data(Buffer.from(commit.message)),
      Buffer.from(parent ? `from ${parent}\n` : ''),
      ...changes,
      Buffer.from('\n'),
    ]),
  });
  const sha = await resolveRevision(directory, commit.branch);
  return { sha: sha ?? '', changed: true };
}
