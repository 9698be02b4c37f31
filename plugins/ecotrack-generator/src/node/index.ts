export { TargetError } from './TargetError';
export { resolveInside } from './resolveInside';
export { writeFiles } from './writeFiles';
export type { WriteOptions, WriteReport } from './writeFiles';
export { writeTree } from './writeTree';
