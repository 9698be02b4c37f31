import { parse, parseAllDocuments } from 'yaml';
import { textAt } from '../fields';
import type { End, Placed, Text, Wiring } from '../Wiring';
import { logRulesIn } from './logRules';
import { sectionsOf } from './sections';
import { overlaid, settingsOf } from './settings';

/** A generated file. */
export interface WiringFile {
  readonly path: string;
  readonly content: string;
}

const BUNDLED = 'src/main/resources/application.yaml';
const DOCUMENTS = [
  'ecotrack.yaml',
  '.ecotrack/platform.yaml',
  'asyncapi.yaml',
  'catalog-info.yaml',
  'docs/openapi.yaml',
];
const WORKFLOW = /^\.github\/workflows\/.*\.yaml$/;
const TEXTS = /^src\/main\/.*\.(java|sql)$|^load\/.*\.js$|^Dockerfile$/;

/** Files do not change in place, so each is read once for however many environments. */
const alreadyRead = new WeakMap<WiringFile, Placed[]>();

function placedIn(written: WiringFile): Placed[] {
  const known = alreadyRead.get(written);
  if (known) return known;
  const { path, content } = written;
  const placed = parseAllDocuments(content).flatMap(document => {
    if (document.errors.length > 0)
      throw new Error(`${path} is no YAML: ${document.errors[0].message}`);
    const value: unknown = document.toJS();
    return value === null || value === undefined ? [] : [{ file: path, value }];
  });
  alreadyRead.set(written, placed);
  return placed;
}

/**
 * What the rules read of a generated repository, for one environment. Throws for YAML that cannot be read, with
 * the file that has it.
 */
export function readWiring(
  files: readonly WiringFile[],
  environment: string,
): Wiring {
  const rendered = `deploy/rendered/${environment}/`;
  const objects = files
    .filter(
      ({ path }) =>
        (path.startsWith(rendered) && path.endsWith('.yaml')) ||
        path === `deploy/argocd/${environment}.yaml`,
    )
    .flatMap(placedIn);
  const bundled = files
    .filter(({ path }) => path === BUNDLED)
    .flatMap(({ path, content }) => settingsOf(path, parse(content)));
  return {
    environment,
    objects: [...objects, ...objects.flatMap(logRulesIn)],
    settings: overlaid(bundled, objects.flatMap(carriedSettings)),
    documents: new Map(
      files
        .filter(({ path }) => DOCUMENTS.includes(path) || WORKFLOW.test(path))
        .flatMap(file => placedIn(file).slice(0, 1))
        .map(placed => [placed.file, placed]),
    ),
    sections: files.flatMap(sectionsOf),
    texts: files
      .filter(({ path }) => TEXTS.test(path))
      .map(({ path, content }): Text => ({ file: path, text: content })),
  };
}

/** Settings in the `application.yaml` that a ConfigMap carries. */
function carriedSettings({ file, value }: Placed): End[] {
  const text =
    textAt(value, 'kind') === 'ConfigMap'
      ? textAt(value, 'data.[application.yaml]')
      : undefined;
  return text === undefined ? [] : settingsOf(file, parse(text));
}
