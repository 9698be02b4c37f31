import type { ModelError, Path } from '../parse/errors/ModelError';
import { valueAt } from '../parse/valueAt';
import { numberCandidates } from './numbers';
import { nameCandidates } from './namesLike';
import type { Repair } from './Repair';
import { textCandidates } from './texts';

const use = (path: Path, value: unknown): Repair => ({
  label: `Use ${JSON.stringify(value)}`,
  edits: [{ op: 'set', path, value }],
});

/** Changes that may mend an error, the likeliest first. Whether one does is for the parser to say. */
export function candidates(
  document: unknown,
  error: ModelError,
  path: Path,
): Repair[] {
  // A secret that is written in another way is still one.
  if (error.rule.startsWith('security/')) return [];
  const value = valueAt(document, path);
  const remove: Repair = {
    label: 'Remove it',
    edits: [{ op: 'remove', path }],
  };
  if (error.rule === 'document/unknown-key') {
    const meant = /"([^"]+)"/.exec(error.fix)?.[1];
    if (meant === undefined) return [remove];
    const better = [...path.slice(0, -1), meant];
    const rename: Repair = {
      label: `Rename it to "${meant}"`,
      edits: [...remove.edits, { op: 'set', path: better, value }],
    };
    return [rename, remove];
  }
  if (typeof value === 'object' || value === undefined) return [remove];
  return [
    ...numberCandidates(value, error),
    ...textCandidates(value, document),
    ...nameCandidates(value, error, document),
  ]
    .filter((one, i, all) => one !== value && all.indexOf(one) === i)
    .map(one => use(path, one))
    .concat(remove);
}
