import type { PlatformHealthApi } from '../api';
import { LiveDocument, type Signals } from './LiveDocument';

/** Documents of a kind that are kept for the way back to a page. */
const KEPT = 30;

/** Reads the document of a subject, such as an entity ref. */
export type Load<T> = (
  api: PlatformHealthApi,
  subject: string,
  signal: AbortSignal,
) => Promise<T>;

type Documents = Map<string, LiveDocument<unknown>>;

const shared = new WeakMap<
  PlatformHealthApi,
  WeakMap<Load<unknown>, Documents>
>();

/** The one document of this kind and subject: all who show it share what is read. */
export function sharedDocument<T>(
  api: PlatformHealthApi,
  load: Load<T>,
  subject: string,
  signals: Signals,
): LiveDocument<T> {
  const kinds = shared.get(api) ?? new WeakMap<Load<unknown>, Documents>();
  shared.set(api, kinds);
  const documents: Documents = kinds.get(load) ?? new Map();
  kinds.set(load, documents);
  const known = documents.get(subject);
  // Kept under its own `load`, so it holds what that reads.
  if (known) return known as LiveDocument<T>;
  const made = new LiveDocument<T>(
    signal => load(api, subject, signal),
    signals,
  );
  documents.set(subject, made);
  if (documents.size > KEPT) documents.delete([...documents.keys()][0]);
  return made;
}
