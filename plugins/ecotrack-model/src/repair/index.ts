export type { Repair } from './Repair';
export { repairsOf } from './repairsOf';
