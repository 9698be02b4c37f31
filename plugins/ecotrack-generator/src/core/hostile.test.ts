import { service } from '@ecotrack/model';
import { parse, parseAllDocuments } from 'yaml';
import { minimalDocument, inputOf } from './__testUtils__/fixture';
import { hostileTexts } from './__testUtils__/hostileTexts';
import { textsAt } from './__testUtils__/GeneratedRepository';
import { renderedObjects } from './__testUtils__/objects';
import { generate } from './compose/generate';
import type { GeneratedFile } from './GeneratedFile';

/** A small service with a text wherever a team may write one; undefined when the model refuses it. */
function filesWith(text: string): readonly GeneratedFile[] | undefined {
  const { metadata, spec } = minimalDocument;
  const parsed = service.safeParse({
    ...minimalDocument,
    metadata: { ...metadata, description: text },
    spec: {
      ...spec,
      application: { ...spec.application, environment: { GREETING: text } },
      delivery: { environments: [{ name: 'prod' }] },
    },
  });
  if (!parsed.success) return undefined;
  const { platform, source } = inputOf();
  return generate(parsed.data, platform, source).files;
}

const harmless = new Map(
  (filesWith('Orders') ?? []).map(({ path, content }) => [path, content]),
);
const accepted = hostileTexts().flatMap(text => {
  const files = filesWith(text);
  return files ? [[text, files] as const] : [];
});
const read = (files: readonly GeneratedFile[], path: string) =>
  files.find(one => one.path === path)!.content;

it('is tried with more than a handful of texts', () => {
  expect(accepted.length).toBeGreaterThan(8);
});

describe.each(accepted)('the text %j', (text, files) => {
  const changed = files.filter(
    ({ path, content }) => content !== harmless.get(path),
  );

  it('leaves every YAML and JSON file readable', () => {
    const readable = changed.filter(
      ({ path }) =>
        /\.(?:json|ya?ml)$/.test(path) && !/\/templates\//.test(path),
    );
    const errors = readable.flatMap(({ path, content }) =>
      parseAllDocuments(content).flatMap(one =>
        one.errors.map(({ message }) => `${path}: ${message}`),
      ),
    );
    expect(errors).toEqual([]);
  });

  it('is read back unchanged by those who read it', () => {
    const own = parse(read(files, 'ecotrack.yaml'));
    expect(own.metadata.description).toBe(text);
    const chart = parse(read(files, 'deploy/chart/Chart.yaml'));
    expect(chart.description).toBe(text);
    const values = renderedObjects(files, 'prod')
      .filter(one => one.kind === 'ConfigMap')
      .flatMap(one => textsAt(one, 'data/GREETING'));
    expect(values).toEqual([text]);
  });

  it('adds no file, and changes no object but those that carry it', () => {
    expect(files.map(({ path }) => path)).toEqual([...harmless.keys()]);
    expect(
      changed
        .map(({ path }) => path)
        .filter(path => path.startsWith('deploy/rendered/prod/')),
    ).toEqual([
      'deploy/rendered/prod/config-maps.yaml',
      'deploy/rendered/prod/deployment.yaml',
    ]);
  });
});
