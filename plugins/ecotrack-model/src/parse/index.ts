export type { ModelError, ParseResult } from './ModelError';
export type { Taken } from '../rules/SpanningRule';
export { parseService } from './parseService';
export type { ParseContext } from './parseService';
export { parsePlatform } from './parsePlatform';
export { formatErrors } from './formatErrors';
