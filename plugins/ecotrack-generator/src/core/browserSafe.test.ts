import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = join(__dirname, '..');
const IMPORT = /^(?:import|(?:import|export)\b[^;'=]*\bfrom) '([^']+)';$/gm;

/** Every module that the package's entry reaches, with what it imports from outside. */
function reached(entry: string, seen = new Map<string, string[]>()) {
  if (seen.has(entry)) return seen;
  const text = readFileSync(entry, 'utf8');
  const imported = [...text.matchAll(IMPORT)].map(([, name]) => name);
  seen.set(
    entry,
    imported.filter(name => !name.startsWith('.')),
  );
  for (const name of imported.filter(one => one.startsWith('.'))) {
    const base = resolve(dirname(entry), name);
    const folder = dirname(base);
    const file = readdirSync(folder).find(
      one => join(folder, one) === `${base}.ts`,
    );
    reached(file ? join(folder, file) : join(base, 'index.ts'), seen);
  }
  return seen;
}

const modules = reached(join(SRC, 'index.ts'));

it('reaches all concerns', () => {
  const folders = new Set(
    [...modules.keys()].map(file => relative(SRC, file).split('/')[0]),
  );
  expect([...folders]).toEqual(
    expect.arrayContaining(['application', 'postgres', 'kafka', 'delivery']),
  );
});

it('needs nothing that a browser does not have', () => {
  const outside = new Set([...modules.values()].flat());
  expect([...outside].sort()).toEqual([
    '@ecotrack/model',
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
  ]);
});

it('asks neither clock nor chance nor surroundings', () => {
  for (const file of modules.keys()) {
    const code = readFileSync(file, 'utf8').replace(/`[^`]*`|'[^'\n]*'/g, "''");
    expect([relative(SRC, file), code]).toEqual([
      relative(SRC, file),
      expect.not.stringMatching(
        /\bDate\.now|new Date\(|Math\.random|randomUUID|process\.|toLocale|localeCompare|\bIntl\b/,
      ),
    ]);
  }
});
