import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as BeautifulMermaid from 'beautiful-mermaid';

const requireHere = createRequire(__filename);
let loaded: typeof BeautifulMermaid | undefined;

/**
 * Loads the diagram library at first use. The package declares an "import"
 * entry only, which a CommonJS backend cannot name; Node can require the
 * module by its file.
 */
export function loadMermaid(): typeof BeautifulMermaid {
  if (!loaded) {
    const folders = requireHere.resolve.paths('beautiful-mermaid') ?? [];
    const file = folders
      .map(folder => path.join(folder, 'beautiful-mermaid/dist/index.js'))
      .find(existsSync);
    if (!file)
      throw new Error('the package beautiful-mermaid is not installed');
    loaded = requireHere(file) as typeof BeautifulMermaid;
  }
  return loaded;
}
