import { Lexer } from 'yaml';
import type { RuleId } from '../rules/rules';

const MAX_CHARACTERS = 262_144;
const MAX_TOKENS = 100_000;
export const MAX_DEPTH = 30;

const OPENING = ['[', '{'];
const CLOSING = [']', '}'];
/** What opens a further level on one line of a block: `- - - a`, `? ? ? a`. */
const BLOCK = ['-', '?', ':'];

/**
 * The rule that a text breaks by its mere amount, found by its tokens alone: building nodes of deep or
 * crowded YAML takes seconds before it can be refused. Indentation needs no look here, as its depth is
 * bounded by the size.
 */
export function tooMuchYaml(text: string): RuleId | undefined {
  if (text.length > MAX_CHARACTERS) return 'document/size';
  let tokens = 0;
  let flow = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    if (++tokens > MAX_TOKENS) return 'document/size';
    if (OPENING.includes(token)) flow++;
    else if (CLOSING.includes(token)) flow = Math.max(0, flow - 1);
    else if (token.endsWith('\n')) block = 0;
    else if (flow === 0 && BLOCK.includes(token)) block++;
    if (flow > MAX_DEPTH || block > MAX_DEPTH) return 'document/depth';
  }
  return undefined;
}
