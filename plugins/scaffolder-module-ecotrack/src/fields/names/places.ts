import type { Path } from '@ecotrack/model';
import { listAt } from '../../document/valueAt';

/** Where the lists of the document stand. */
export const TABLES: Path = ['spec', 'postgres', 'tables'];
export const CACHES: Path = ['spec', 'redis', 'caches'];
export const PUBLISHES: Path = ['spec', 'kafka', 'publishes'];
export const CONSUMES: Path = ['spec', 'kafka', 'consumes'];
export const METRICS: Path = ['spec', 'observability', 'metrics'];
export const CALLS: Path = ['spec', 'application', 'calls'];

/** Paths of the rows of a list. */
export const rowsOf = (data: unknown, list: Path): Path[] =>
  listAt(data, list).map((_, index) => [...list, index]);
