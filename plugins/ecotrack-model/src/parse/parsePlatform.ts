import { PLATFORM_RULES } from '../rules/platform';
import { type Platform, platform } from '../platform/platform';
import type { ParseResult } from './errors/ModelError';
import { parseDocument } from './parseDocument';

/** Reads the text of a platform document: the platform with all defaults, or every error at once in the order of the text. */
export const parsePlatform = (text: string): ParseResult<Platform> =>
  parseDocument(text, platform, PLATFORM_RULES, {});
