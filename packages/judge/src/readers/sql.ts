import { parse, scan } from 'libpg-query';
import { flatten, type Reading } from './flatten';

/** Positions in the text say nothing about what it means. */
const POSITION = /\/(?:location|stmt_location|stmt_len|[a-z_]+_location)$/;
const COMMENTS = new Set(['SQL_COMMENT', 'C_COMMENT']);

/** A migration as PostgreSQL's own parser understands it; comments stand apart. */
export async function readSql(text: string): Promise<Reading> {
  const tree = flatten(await parse(text));
  const { tokens } = await scan(text);
  return new Map([
    ...[...tree].filter(([place]) => !POSITION.test(place)),
    ...tokens
      .filter(({ tokenName }) => COMMENTS.has(tokenName))
      .map((token, i) => [`comment ${i}`, `comment:${token.text}`] as const),
  ]);
}
