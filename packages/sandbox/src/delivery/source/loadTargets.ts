import { Forge } from '../../forge';
import { ObjectInput } from '../../kubernetes';
import { Application } from '../application/Application';
import { globMatch } from '../project/glob';
import { parseManifests } from './parseManifests';

/** The target state could not be loaded; `message` is a ComparisonError in Argo CD's words. */
export class TargetError extends Error {
  constructor(reason: string, code = 'Unknown') {
    super(
      `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = ${code} desc = ${reason}`,
    );
  }
}

const MANIFEST = /\.(ya?ml|json)$/;
const OTHER_TOOLS = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml'];

/** What git says an Application wants, and at which commit. Throws {@link TargetError}. */
export async function loadTargets(
  forge: Forge,
  { source }: Application,
): Promise<{ revision: string; objects: ObjectInput[] }> {
  const repository = await forge.locate(source.repoURL);
  if (!repository) {
    throw new TargetError('failed to list refs: repository not found');
  }
  const revision = await forge.resolve(repository, source.targetRevision);
  if (!revision) {
    throw new TargetError(
      `unable to resolve '${source.targetRevision}' to a commit SHA`,
    );
  }
  if (source.path.startsWith('/')) {
    throw new TargetError(`${source.path}: app path is absolute`);
  }
  const parts = source.path
    .split('/')
    .filter(part => !['', '.'].includes(part));
  if (parts.includes('..')) {
    throw new TargetError(`${source.path}: app path outside root`);
  }
  const folder = parts.join('/');
  const inside = (path: string) =>
    folder === '' ? path : path.slice(folder.length + 1);
  const wants = (path: string) =>
    MANIFEST.test(path) &&
    (!source.include || globMatch(source.include, inside(path), '/')) &&
    !(source.exclude && globMatch(source.exclude, inside(path), '/'));
  const files = await forge.readFolder(repository, revision, folder, {
    recursive: source.recurse,
    wants,
  });
  if (!files) {
    throw new TargetError(`${source.path}: app path does not exist`);
  }
  const other = files.find(file => OTHER_TOOLS.includes(inside(file.path)));
  if (other) {
    throw new TargetError(
      `${source.path} holds ${inside(
        other.path,
      )}: the sandbox's Argo CD reads plain manifests only; render them and name their folder`,
      'FailedPrecondition',
    );
  }
  try {
    return { revision, objects: files.flatMap(parseManifests) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new TargetError(text, 'FailedPrecondition');
  }
}
