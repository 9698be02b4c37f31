import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import { RULES } from '../rules/rules';
import { changed, testModel } from '../__testUtils__/rules';
import {
  platformJsonSchema,
  serviceJsonSchema,
  type JsonSchema,
} from './jsonSchema';
import { withSchemaComment } from './schemaComment';

const root = join(__dirname, '../..');
const stored = (name: string): unknown =>
  JSON.parse(
    readFileSync(join(root, 'schemas', `${name}.v1alpha1.json`), 'utf8'),
  );
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  keywords: ['errorMessage'],
});
const isService = ajv.compile(serviceJsonSchema());
const isPlatform = ajv.compile(platformJsonSchema());

interface Part {
  readonly description?: string;
  readonly properties?: { readonly [name: string]: Part };
  readonly items?: Part;
}

/** Paths of the fields that no sentence describes. */
const undescribed = (schema: JsonSchema | Part, path: string): string[] => {
  const { properties = {}, items }: Part = schema;
  return [
    ...Object.entries(properties).flatMap(([name, part]) => [
      ...(part.description ? [] : [`${path}.${name}`]),
      ...undescribed(part, `${path}.${name}`),
    ]),
    ...(items ? undescribed(items, `${path}[]`) : []),
  ];
};

describe('JSON Schema', () => {
  it('stands in the files that editors read; run `yarn workspace @ecotrack/model generate` otherwise', () => {
    expect(stored('service')).toEqual(serviceJsonSchema());
    expect(stored('platform')).toEqual(platformJsonSchema());
  });

  it('has an address, a title and a draft', () => {
    expect(serviceJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://ecotrack.io/schemas/service.v1alpha1.json',
      title: 'EcoTrack service',
    });
    expect(platformJsonSchema()).toMatchObject({
      $id: 'https://ecotrack.io/schemas/platform.v1alpha1.json',
      title: 'EcoTrack platform',
    });
  });

  it('says of each field what it means, and what is expected of a value', () => {
    expect(undescribed(serviceJsonSchema(), '')).toEqual([]);
    expect(undescribed(platformJsonSchema(), '')).toEqual([]);
    expect(serviceJsonSchema()).toMatchObject({
      properties: {
        metadata: {
          properties: {
            name: { errorMessage: RULES['service/name'].message },
          },
        },
      },
    });
  });

  it.each(['presets', 'test-models'])('accepts all of %s', folder => {
    const files = readdirSync(join(root, folder)).filter(file =>
      file.endsWith('.yaml'),
    );
    expect(files).not.toEqual([]);
    for (const file of files) {
      const text = readFileSync(join(root, folder, file), 'utf8');
      isService(parse(text));
      expect({ file, errors: isService.errors }).toEqual({
        file,
        errors: null,
      });
    }
  });

  it.each([
    ['metadata.name', 'A'],
    ['metadata.extra', 1],
    ['metadata.owner', undefined],
    ['metadata.labels', { 'a/b': 'c' }],
    ['metadata.description', 'a\u202eb'],
    ['spec.postgres.tables.0.columns.0.type', 'serial'],
    ['spec.kafka.publishes.0.retentionMs', 0],
  ])('refuses a wrong %s', (path, value) => {
    expect(
      isService(parse(changed(testModel('everything'), { [path]: value }))),
    ).toBe(false);
  });

  it('describes the platform, of which everything has a default', () => {
    expect(isPlatform({})).toBe(true);
    expect(isPlatform({ kafka: { replicationFactor: 1 } })).toBe(false);
  });
});

describe('withSchemaComment', () => {
  it('adds the line, or takes the place of another one', () => {
    const line =
      '# yaml-language-server: $schema=https://portal.example/s.json\n';
    expect(withSchemaComment('a: 1\n', 'https://portal.example/s.json')).toBe(
      `${line}a: 1\n`,
    );
    expect(
      withSchemaComment(
        '# yaml-language-server: $schema=../x.json\na: 1\n',
        'https://portal.example/s.json',
      ),
    ).toBe(`${line}a: 1\n`);
  });
});
