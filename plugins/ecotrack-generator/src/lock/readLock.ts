import type { GeneratedTree } from '../core/GeneratedTree';
import { LOCK_PATH, type Lock } from './lock';

/** The lock of a generated tree. */
export function readLock(tree: GeneratedTree): Lock {
  const file = tree.files.find(one => one.path === LOCK_PATH);
  if (!file) throw new Error(`The tree has no ${LOCK_PATH}.`);
  return JSON.parse(file.content);
}
