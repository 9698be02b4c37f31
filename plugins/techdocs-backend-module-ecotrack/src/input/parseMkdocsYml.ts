import { InputError } from '@backstage/errors';
import { isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { oneLine } from './oneLine';
import { parseNav } from './parseNav';
import type { SiteConfig } from './SiteConfig';

const TEXT_KEYS = ['site_name', 'site_description', 'docs_dir', 'repo_url'];
const READ_KEYS = [...TEXT_KEYS, 'edit_uri', 'nav'];
const CORE_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/**
 * Reads the few keys of mkdocs.yml that describe a site. Nothing in the file
 * is executed or included: `hooks`, `INHERIT`, plugins, extensions and values
 * under a tag of their own (`!ENV`, `!!python/...`) are ignored with a note.
 *
 * @param text - content of mkdocs.yml
 * @param defaultName - site name if the file has none
 * @throws InputError with line and column if the text is no YAML mapping
 */
export function parseMkdocsYml(text: string, defaultName: string): SiteConfig {
  const document = parseDocument(text, {
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    throw new InputError(
      `mkdocs.yml cannot be read: ${
        error.message.split('\n')[0]
      } Correct the ` + `YAML there`,
    );
  }
  const notes: string[] = [];
  if (removeTaggedValues(document)) {
    notes.push('mkdocs.yml: values under custom YAML tags were ignored');
  }
  const values = toMapping(document);
  const ignored = [...values.keys()].filter(key => !READ_KEYS.includes(key));
  if (ignored.length > 0) {
    notes.push(
      `mkdocs.yml: ignored ${ignored.map(oneLine).join(', ')}; this builder ` +
        `reads ${READ_KEYS.join(', ')} only`,
    );
  }
  const textOf = (key: string) => {
    const value = values.get(key);
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  return {
    siteName: textOf('site_name') ?? defaultName,
    siteDescription: textOf('site_description') ?? '',
    docsDir: textOf('docs_dir') ?? 'docs',
    repoUrl: textOf('repo_url'),
    editUri: textOf('edit_uri'),
    nav: values.get('nav') ? parseNav(values.get('nav'), notes) : undefined,
    notes,
  };
}

function removeTaggedValues(document: Document): boolean {
  let found = false;
  visit(document, {
    Node(_key, node) {
      const tag = isNode(node) ? node.tag : undefined;
      if (!tag || tag === '!' || CORE_TAG.test(tag)) return undefined;
      found = true;
      return visit.REMOVE;
    },
    Pair(_key, pair) {
      const tag = isNode(pair.value) ? pair.value.tag : undefined;
      if (!tag || tag === '!' || CORE_TAG.test(tag)) return undefined;
      found = true;
      return visit.REMOVE;
    },
  });
  return found;
}

function toMapping(document: Document): Map<string, unknown> {
  let values: unknown;
  try {
    // The library stops after 100 alias uses, which ends alias bombs.
    values = document.toJS({ mapAsMap: false, maxAliasCount: 100 });
  } catch (error) {
    throw new InputError('mkdocs.yml uses too many or circular aliases', error);
  }
  const empty = document.contents === null || isScalar(document.contents);
  if (empty && (values === null || values === undefined)) return new Map();
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new InputError(
      'mkdocs.yml must be a mapping of keys such as site_name and nav',
    );
  }
  return new Map(Object.entries(values));
}
