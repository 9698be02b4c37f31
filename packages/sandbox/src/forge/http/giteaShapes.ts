import { CommitFacts } from '../git/readCommit';
import { TreeEntry } from '../git/readTree';
import { PullRequest } from '../repositories/PullRequests';
import { Repository } from '../repositories/RepositoryStore';

/** An organisation as Gitea's API shows it. */
export function organisationShape(name: string) {
  return {
    name,
    username: name,
    full_name: name,
    description: '',
    visibility: 'public',
  };
}

/** A repository as Gitea's API shows it. */
export function repositoryShape(
  url: string,
  repository: Repository,
  isEmpty: boolean,
) {
  const { owner, name } = repository;
  const page = `${url}/${owner}/${name}`;
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner, username: owner },
    description: repository.description,
    private: repository.private,
    empty: isEmpty,
    default_branch: 'main',
    html_url: page,
    url: `${url}/api/v1/repos/${owner}/${name}`,
    clone_url: `${page}.git`,
    created_at: repository.createdAt,
  };
}

/** A commit as Gitea's API shows it. */
export function commitShape(
  url: string,
  { owner, name }: Repository,
  facts: CommitFacts,
) {
  return {
    sha: facts.sha,
    url: `${url}/api/v1/repos/${owner}/${name}/git/commits/${facts.sha}`,
    html_url: `${url}/${owner}/${name}/src/branch/main`,
    commit: {
      message: facts.message,
      author: facts.author,
      committer: facts.committer,
    },
    parents: facts.parents.map(sha => ({ sha })),
  };
}

/** A file or folder as Gitea's API shows it; `content` only for a file that was asked for. */
export function contentShape(
  url: string,
  { owner, name }: Repository,
  entry: TreeEntry,
  ref: string,
  content?: Buffer,
) {
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  return {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    type: { tree: 'dir', commit: 'submodule', blob: 'file' }[entry.type],
    size: entry.size,
    encoding: content ? 'base64' : null,
    content: content ? content.toString('base64') : null,
    url: `${url}/api/v1/repos/${owner}/${name}/contents/${path}?ref=${ref}`,
    html_url: `${url}/${owner}/${name}/src/branch/${ref}/${path}`,
  };
}

/** A pull request as Gitea's API shows it. */
export function pullShape(
  url: string,
  { owner, name }: Repository,
  pull: PullRequest,
) {
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    merged: pull.merged,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    head: { label: pull.head, ref: pull.head, sha: pull.headSha },
    base: { label: pull.base, ref: pull.base },
    html_url: `${url}/${owner}/${name}/pulls/${pull.number}`,
    url: `${url}/api/v1/repos/${owner}/${name}/pulls/${pull.number}`,
    created_at: pull.createdAt,
  };
}
