import { isMap, parseDocument } from 'yaml';

const FRONT_MATTER =
  /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Splits the YAML block at the head of a page from its Markdown. Only `title`
 * is read; a block that is no mapping is Markdown (a rule and a heading).
 */
export function readFrontMatter(text: string): {
  title?: string;
  markdown: string;
} {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { markdown: text.replace(/^\uFEFF/, '') };
  const document = parseDocument(match[1], { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return { markdown: text };
  }
  const title = document.get('title');
  return {
    title: typeof title === 'string' && title.trim() ? title.trim() : undefined,
    markdown: text.slice(match[0].length),
  };
}
