export { startOperators } from './startOperators';
export type { Operators } from './startOperators';
export { Troubles } from './runtime/Troubles';
export type { Trouble } from './runtime/Troubles';
