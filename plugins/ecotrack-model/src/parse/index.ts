export type { ModelError, ParseResult, Path } from './errors/ModelError';
export { pathText } from './errors/pathText';
export { quote } from './errors/quote';
export { parseService } from './parseService';
export type { ParseContext } from './parseService';
export { parsePlatform } from './parsePlatform';
export { formatErrors } from './errors/formatErrors';
