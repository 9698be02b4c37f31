import type { NavEntry } from './SiteConfig';
import { oneLine } from './oneLine';

const MAX_DEPTH = 8;

/**
 * Reads the value of `nav`: a list of paths, `{title: path}` and
 * `{title: list}`. What has another shape is left out with a sentence in
 * `notes`, because a wrong line should not take the whole site down.
 */
export function parseNav(value: unknown, notes: string[]): NavEntry[] {
  return parseList(value, notes, 0);
}

function parseList(value: unknown, notes: string[], depth: number): NavEntry[] {
  if (!Array.isArray(value) || depth > MAX_DEPTH) {
    notes.push(
      `mkdocs.yml: a part of nav is not a list of pages or is nested deeper ` +
        `than ${MAX_DEPTH} levels, it was left out`,
    );
    return [];
  }
  return value.flatMap(item => parseItem(item, notes, depth));
}

function parseItem(item: unknown, notes: string[], depth: number): NavEntry[] {
  if (typeof item === 'string') return [{ target: item }];
  if (item && typeof item === 'object' && !Array.isArray(item)) {
    return Object.entries(item).flatMap(([title, target]): NavEntry[] => {
      if (typeof target === 'string') return [{ title, target }];
      if (Array.isArray(target)) {
        return [{ title, children: parseList(target, notes, depth + 1) }];
      }
      notes.push(
        `mkdocs.yml: nav entry ${oneLine(title)} names neither a page nor a ` +
          `list of pages, it was left out`,
      );
      return [];
    });
  }
  notes.push(
    'mkdocs.yml: a nav entry is neither a page nor a section, it was left out',
  );
  return [];
}
