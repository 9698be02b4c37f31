import {
  platform,
  platformJsonSchema,
  preset,
  serviceJsonSchema,
} from '@ecotrack/model';
import { parse } from 'yaml';
import { markdownCode } from '../text/markdown';
import { bounds, choices, defaultOf } from './bounds';
import type { Documents } from './edits';
import { effects, subject, type Subject } from './effects';
import { withValue } from './places';
import { fieldName, schemaFields, type SchemaField } from './schemaFields';

const INTRO = `# The model, field by field

Written by \`yarn workspace @ecotrack/generator generate\` from the JSON Schemas and from what the generator does; a test holds it to both.

The last column is found by trying: a few other valid values of the field are put into two models, and the files of the service are compared. \`src/main/resources/\` is left out of paths; \`<Entity>\` stands for the classes of a table, \`<Topic>\` for those of a topic, \`<environment>\` for each environment. Every change also changes the document itself and \`.ecotrack/lock.json\`. "nothing" means no file so far: the value is checked, or kept for the catalog, the preview and what comes later.`;

/** A platform that sets what has no default, and has what is optional. */
const DEFAULTS = platform.parse({});
const PLATFORM = {
  ...DEFAULTS,
  environments: DEFAULTS.environments.map(environment => ({
    ...environment,
    quota: {
      cpu: '100',
      cpuLimit: '200',
      memory: '200Gi',
      memoryLimit: '400Gi',
    },
  })),
  scaling: { ...DEFAULTS.scaling, keda: true, rollouts: true },
  mavenRepository: 'https://maven.ecotrack.example/maven2',
  prices: { currency: 'EUR', cpu: 20, memory: 3, storage: 0.1, partition: 0.2 },
};

/** Markdown page on every field of both documents; \`everything\` is the text of a model that sets every field. */
export function modelReference(everything: string): string {
  const subjects = [
    withValue(
      parse(everything),
      ['spec', 'delivery', 'scaling', 'metric'],
      'lag',
    ),
    parse(preset('user-service')),
  ].map(service => subject({ service, platform: PLATFORM }));
  return [
    INTRO,
    '## The service: `ecotrack.yaml`',
    ...sections(subjects, 'service', schemaFields(serviceJsonSchema())),
    '## The platform document',
    ...sections(subjects, 'platform', schemaFields(platformJsonSchema())),
    '',
  ].join('\n\n');
}

const isGroup = ({ path }: SchemaField, fields: readonly SchemaField[]) =>
  fields.some(
    other =>
      other.path.length > path.length &&
      path.every((step, at) => other.path[at] === step),
  );

/** A heading and a table for each group of the document; what stands alone comes first. */
function sections(
  subjects: readonly Subject[],
  document: keyof Documents,
  fields: readonly SchemaField[],
): string[] {
  const groups = new Map<string, SchemaField[]>([['', []]]);
  for (const field of fields) {
    const depth = field.path[0] === 'spec' ? 2 : 1;
    const name =
      isGroup(field, fields) || field.path.length > depth
        ? fieldName(field.path.slice(0, depth))
        : '';
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  return [...groups].flatMap(([name, members]) => [
    ...(name ? [`### ${markdownCode(name)}`] : []),
    [
      '| field | meaning | type and bounds | default | what it changes |',
      '| --- | --- | --- | --- | --- |',
      ...members.map(field => row(subjects, document, field)),
    ].join('\n'),
  ]);
}

/** Text for a cell: what is no code keeps its angle brackets, stars and bars. */
const cell = (text: string) =>
  text
    .split(/(`[^`]*`)/)
    .map((part, at) =>
      at % 2 === 0
        ? part.replace(/[<*|]/g, '\\$&')
        : part.replaceAll('|', '\\|'),
    )
    .join('');

function row(
  subjects: readonly Subject[],
  document: keyof Documents,
  field: SchemaField,
): string {
  const cells = [
    markdownCode(fieldName(field.path)),
    field.schema.description ?? '',
    bounds(field.schema),
    defaultOf(field),
    changes(subjects, document, field),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function changes(
  subjects: readonly Subject[],
  document: keyof Documents,
  field: SchemaField,
): string {
  const { schema } = field;
  const found = effects(subjects, document, field);
  if (found?.length) {
    return found
      .map(one => (/[./]/.test(one) ? markdownCode(one) : one))
      .join(', ');
  }
  if (schema.properties ?? schema.items?.properties) {
    return found ? 'nothing' : 'what its fields change';
  }
  if (found || choices(schema)?.length === 1) return 'nothing';
  throw new Error(
    `No other value of ${fieldName(
      field.path,
    )} is valid: set it in the model with everything or in the platform above, or name values in otherValues.ts.`,
  );
}
