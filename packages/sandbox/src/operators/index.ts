export { startOperators } from './startOperators';
export type { Operators } from './startOperators';
