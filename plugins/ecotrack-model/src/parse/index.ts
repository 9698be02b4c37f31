export type { ModelError, ParseResult } from './errors/ModelError';
export { parseService } from './parseService';
export type { ParseContext } from './parseService';
export { parsePlatform } from './parsePlatform';
export { formatErrors } from './errors/formatErrors';
