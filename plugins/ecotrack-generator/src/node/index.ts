export { TargetError } from './TargetError';
export { resolveInside } from './resolveInside';
export { writeTree } from './writeTree';
export type { WriteReport } from './writeTree';
