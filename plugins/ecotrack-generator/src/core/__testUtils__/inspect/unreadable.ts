import { parseSync } from 'libpg-query';
import { SaxesParser } from 'saxes';
import type { ReadRepository } from './ReadRepository';

type Reader = (content: string) => unknown;

/** Each throws what it does not understand. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.json$/, JSON.parse],
  [/\.xml$/, readXml],
  [/\.sql$/, parseSync],
  [/\.properties$/, readProperties],
];

/** Read by helm alone. */
const TEMPLATES = /^deploy\/chart\/templates\//;

/** Texts that were read already: many files of two services are alike. */
const readBefore = new Set<string>();

/** Files that their readers do not understand, each with the reader's words. */
export function unreadable(
  repository: ReadRepository,
  files = repository.files,
): string[] {
  return files.flatMap(({ path, content }) => {
    try {
      if (/\.ya?ml$/.test(path)) {
        if (!TEMPLATES.test(path)) repository.documents(path);
        return [];
      }
      const reader = READERS.find(([name]) => name.test(path));
      const key = `${reader?.[0].source}\n${content}`;
      if (reader && !readBefore.has(key)) reader[1](content);
      readBefore.add(key);
      return [];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : error}`];
    }
  });
}

function readXml(content: string) {
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.write(content).close();
}

function readProperties(content: string) {
  const odd = content
    .split('\n')
    .find(line => !/^(?:#.*|[A-Za-z][\w.-]*=[!-~]*|)$/.test(line));
  if (odd !== undefined) throw new Error(`No property: ${odd}`);
}
