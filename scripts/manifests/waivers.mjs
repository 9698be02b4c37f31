import { readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Sentence } from '../toolchain/Sentence.mjs';

const FILE = new URL('waivers.txt', import.meta.url);

/** The waivers of a text as `waivers.txt` is one: `{ judge, rule, path, reason, line }`. */
export function parseWaivers(text) {
  return text.split('\n').flatMap((written, index) => {
    if (!written.trim() || written.startsWith('#')) return [];
    const parts = written.split(' | ').map(part => part.trim());
    const [judge, rule, path, reason] = parts;
    if (parts.length !== 4 || parts.some(part => part === '')) {
      throw new Sentence(
        `waivers.txt:${index + 1} is not "judge | rule | path | reason".`,
      );
    }
    return [{ judge, rule, path, reason, line: index + 1 }];
  });
}

export const readWaivers = () => parseWaivers(readFileSync(FILE, 'utf8'));

/** Parts the findings of a judge into those that stand and those that are waived, and names waivers without use. */
export function applyWaivers(waivers, judge, findings) {
  const own = waivers.filter(waiver => waiver.judge === judge);
  const used = new Set();
  const standing = findings.filter(({ rule, path }) => {
    const found = own.filter(
      waiver => waiver.rule === rule && matchesGlob(path, waiver.path),
    );
    found.forEach(waiver => used.add(waiver));
    return found.length === 0;
  });
  return {
    standing,
    waived: findings.length - standing.length,
    unused: own.filter(waiver => !used.has(waiver)),
  };
}
