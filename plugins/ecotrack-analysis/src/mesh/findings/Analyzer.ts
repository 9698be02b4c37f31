import type { Kind, ObjectName, Objects } from '../../objects/Objects';
import type { UnreadableObject } from '../../objects/readObjects';
import type { MeshSettings } from '../settings';

/** Something wrong with the configuration of the mesh. */
export interface ConfigFinding {
  /** Code of `istioctl analyze` (IST0101), else of Kiali (KIA0201), else a word of ours (least-conn). */
  readonly id: string;
  /** Codes that other tools have for it. */
  readonly twins?: readonly string[];
  readonly level: 'error' | 'warning' | 'info';
  /** One sentence, plain text, without the name of the object at its beginning. */
  readonly sentence: string;
  readonly object: ObjectName;
}

export interface Analysis {
  readonly findings: readonly ConfigFinding[];
  readonly unreadable: readonly UnreadableObject[];
}

/** Looks for one thing that can be wrong, in objects of some kinds. */
export interface Analyzer {
  readonly kinds: readonly Kind[];
  find(objects: Objects, settings: MeshSettings): readonly ConfigFinding[];
}

/** An analyzer that sees no other kinds than those it names. */
export const analyzer = <K extends Kind>(
  kinds: readonly K[],
  find: (
    objects: Pick<Objects, K>,
    settings: MeshSettings,
  ) => readonly ConfigFinding[],
): Analyzer => ({ kinds, find });
