import { StreamLanguage, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

/** Each language is a chunk of its own, loaded when the first file of it is shown. */
const LANGUAGES = {
  dockerfile: async () =>
    (await import('@codemirror/legacy-modes/mode/dockerfile')).dockerFile,
  java: async () => (await import('@codemirror/legacy-modes/mode/clike')).java,
  json: async () =>
    (await import('@codemirror/legacy-modes/mode/javascript')).json,
  properties: async () =>
    (await import('@codemirror/legacy-modes/mode/properties')).properties,
  shell: async () =>
    (await import('@codemirror/legacy-modes/mode/shell')).shell,
  sql: async () => (await import('@codemirror/legacy-modes/mode/sql')).pgSQL,
  xml: async () => (await import('@codemirror/legacy-modes/mode/xml')).xml,
  yaml: async () => (await import('@codemirror/legacy-modes/mode/yaml')).yaml,
} satisfies Record<string, () => Promise<StreamParser<unknown>>>;

export type LanguageName = keyof typeof LANGUAGES;

const BY_ENDING = new Map<string, LanguageName>([
  ['java', 'java'],
  ['json', 'json'],
  ['properties', 'properties'],
  ['sh', 'shell'],
  ['sql', 'sql'],
  ['xml', 'xml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
]);

const BY_NAME = new Map<string, LanguageName>([
  ['.dockerignore', 'properties'],
  ['.editorconfig', 'properties'],
  ['.gitattributes', 'properties'],
  ['.gitignore', 'properties'],
  ['Dockerfile', 'dockerfile'],
  ['mvnw', 'shell'],
]);

/** The language a file is written in, by its path; undefined for plain text. */
export function languageOf(path: string): LanguageName | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  return BY_NAME.get(name) ?? BY_ENDING.get(ending);
}

/** Loads the highlighting of a language. */
export const loadLanguage = async (name: LanguageName): Promise<Extension> =>
  StreamLanguage.define<unknown>(await LANGUAGES[name]());
