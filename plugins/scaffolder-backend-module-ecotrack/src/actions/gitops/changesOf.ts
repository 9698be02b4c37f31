import { ConflictError } from '@backstage/errors';
import type { GeneratedFile } from '@ecotrack/generator';
import { readFile } from 'node:fs/promises';
import { resolveInside } from '@ecotrack/generator/node';
import { parse } from 'yaml';
import type { Registration } from './applicationsOf';

/**
 * The Applications that a checkout does not hold with the same content, and the project where it holds none. Throws
 * ConflictError for an Application that follows another repository, because it is not ours to change.
 */
export async function changesOf(
  { files, repositoryUrl, project }: Registration,
  checkout: string,
): Promise<readonly GeneratedFile[]> {
  const place = await resolveInside(checkout, project.path);
  const kept = await readFile(place).catch(absentFile);
  const changes = kept ? [] : [project];
  for (const file of files) {
    const at = await resolveInside(checkout, file.path);
    const found = await readFile(at, 'utf8').catch(absentFile);
    if (found === file.content) continue;
    if (found !== undefined) refuseOther(file.path, found, repositoryUrl);
    changes.push(file);
  }
  return changes;
}

function refuseOther(path: string, found: string, repositoryUrl: string) {
  const other = followedBy(found);
  if (other === repositoryUrl) return;
  throw new ConflictError(
    `${path} of the GitOps repository ${
      other ? `follows ${other}` : 'cannot be read as an Application'
    } and belongs to somebody else. Choose another service name, or remove that file.`,
  );
}

function followedBy(text: string): string | undefined {
  try {
    const url: unknown = parse(text)?.spec?.source?.repoURL;
    return typeof url === 'string' ? url : undefined;
  } catch {
    return undefined;
  }
}

function absentFile(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
