import { parsePlatform, parseService, type Service } from '@ecotrack/model';
import { stringify } from 'yaml';
import { generate } from '../core/compose/generate';
import { edits, renamings, together, type Documents } from './edits';
import { pathPattern, shortened } from './pathPatterns';
import type { SchemaField } from './schemaFields';

/** Documents whose fields are changed, and what is generated of them as they are. */
export interface Subject extends Generated {
  readonly documents: Documents;
}

interface Generated {
  readonly service: Service;
  /** Both documents with all defaults, as one text. */
  readonly values: string;
  readonly files: ReadonlyMap<string, string>;
}

const SOURCE = {
  repositoryUrl: 'https://git.ecotrack.example/ecotrack/a-service.git',
  branch: 'main',
};

/** The documents themselves and the digests of them: each change of a field changes these. */
const ALWAYS = [
  'ecotrack.yaml',
  '.ecotrack/platform.yaml',
  '.ecotrack/lock.json',
];

/** A field that changes more of a repository than this share is told by a word. */
const NEARLY_ALL = 0.6;

/** So many other values of a field are tried. */
const ENOUGH = 4;

/** Throws when the documents are not valid. */
export function subject(documents: Documents): Subject {
  const made = generated(documents);
  if (!made) throw new Error('A document to change fields of is not valid.');
  return { documents, ...made };
}

/**
 * The files that another value of the field changes, adds or takes away, as patterns: found by
 * generating with other values that are valid. Undefined where no other value is. The first model sets every field.
 */
export function effects(
  subjects: readonly Subject[],
  document: keyof Documents,
  field: SchemaField,
): readonly string[] | undefined {
  const by = (change: typeof edits, models = subjects) =>
    effectsOf(
      models.flatMap(before =>
        change(before.documents, document, field).map(documents => ({
          before,
          documents,
        })),
      ),
    );
  // What others refer to, or have to fit, changes together with them.
  return by(edits) ?? by(renamings) ?? by(together, subjects.slice(0, 1));
}

function effectsOf(
  candidates: readonly { before: Subject; documents: Documents }[],
): readonly string[] | undefined {
  const patterns = new Set<string>();
  let valid = 0;
  for (const { before, documents } of spread(candidates)) {
    const after = generated(documents);
    if (!after || after.values === before.values) continue;
    valid += 1;
    const paths = changes(before.files, after.files);
    if (paths.length > NEARLY_ALL * before.files.size) {
      return ['nearly every file'];
    }
    for (const path of paths) {
      const { service } = before.files.has(path) ? before : after;
      patterns.add(pathPattern(path, service));
    }
    if (valid === ENOUGH) break;
  }
  return valid > 0 ? shortened([...patterns]) : undefined;
}

/** Neighbours in the list are often alike: it is walked in steps of the golden section. */
function spread<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, at) => ({ item, key: (at * 0.618033988749895) % 1 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function generated(documents: Documents): Generated | undefined {
  const platform = parsePlatform(stringify(documents.platform));
  if (!platform.valid) return undefined;
  const service = parseService(stringify(documents.service), {
    platform: platform.value,
  });
  if (!service.valid) return undefined;
  const { files } = generate(service.value, platform.value, SOURCE);
  return {
    service: service.value,
    values: JSON.stringify([service.value, platform.value]),
    files: new Map(files.map(({ path, content }) => [path, content])),
  };
}

function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    path => !ALWAYS.includes(path) && before.get(path) !== after.get(path),
  );
}
