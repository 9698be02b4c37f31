import { isRecord, valueAt } from '../../kubernetes/store/objects';

/** A sync somebody asked of an Application, as `operation` beside `metadata` and `spec` has it. */
export type Operation = {
  username?: string;
  /** What to sync to; the Application's own revision when absent. */
  revision?: string;
  prune: boolean;
  /** Fields of `sync` that only a real Argo CD knows. */
  unsupported: string[];
};

const SUPPORTED = ['revision', 'prune'];

/** Reads `operation`; undefined when nothing is asked for. */
export function readOperation(value: unknown): Operation | undefined {
  const sync = valueAt(value, ['sync']);
  if (!isRecord(sync)) return undefined;
  const username = valueAt(value, ['initiatedBy', 'username']);
  return {
    ...(typeof username === 'string' && { username }),
    ...(typeof sync.revision === 'string' &&
      sync.revision !== '' && { revision: sync.revision }),
    prune: sync.prune === true,
    unsupported: Object.keys(sync).filter(name => !SUPPORTED.includes(name)),
  };
}
