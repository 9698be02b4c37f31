export type { ModelError, ParseResult, Path } from './errors/ModelError';
export { pathText } from './errors/pathText';
export { valueAt } from './valueAt';
export { visible } from './errors/visible';
export { quote } from './errors/quote';
export { parseService } from './parseService';
export type { ParseContext } from './parseService';
export { parsePlatform } from './parsePlatform';
export { formatErrors } from './errors/formatErrors';
