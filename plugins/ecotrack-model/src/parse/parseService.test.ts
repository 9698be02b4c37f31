import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { changed, testModel } from '../__testUtils__/rules';
import { formatErrors } from './errors/formatErrors';
import { parsePlatform } from './parsePlatform';
import { parseService } from './parseService';

const errorsOf = (text: string) => {
  const result = parseService(text);
  return result.valid ? [] : result.errors;
};
const folder = (name: string) => join(__dirname, '../..', name);
const documents = ['presets', 'test-models'].flatMap(name =>
  readdirSync(folder(name)).map(file => join(folder(name), file)),
);

describe('parseService', () => {
  it.each(documents)('accepts %s on the default platform', file => {
    const platform = parsePlatform('{}');
    expect(platform).toMatchObject({ valid: true });
    const text = readFileSync(file, 'utf8');
    const result = parseService(
      text,
      platform.valid ? { platform: platform.value } : {},
    );
    expect(result.valid ? '' : formatErrors(result.errors, file)).toBe('');
    expect(result).toMatchObject({
      value: { metadata: { description: parse(text).metadata.description } },
    });
  });

  it('fills in the defaults', () => {
    const result = parseService(testModel('no-database'));
    expect(result).toMatchObject({
      valid: true,
      value: {
        metadata: { system: 'ecotrack', labels: {}, tags: [] },
        spec: {
          application: { basePath: '/api/v1', sensitivity: 'standard' },
          mesh: { exposure: 'internal', callers: [] },
          delivery: {
            resources: { cpu: '250m' },
            environments: [
              { name: 'dev' },
              { name: 'staging' },
              { name: 'prod' },
            ],
          },
          observability: { slo: { availability: 99.9, latencyMs: 500 } },
        },
      },
    });
  });

  it('leaves out of an environment what it inherits', () => {
    const result = parseService(testModel('everything'));
    expect(result.valid && result.value.spec.delivery.environments[2]).toEqual({
      name: 'prod',
      resources: { memory: '1024Mi' },
      scaling: { minReplicas: 3 },
      environment: {},
    });
  });

  it('tells wrong shapes and rules that span fields at once, in the order of the text, each where it is', () => {
    const text = `apiVersion: ecotrack.io/v1alpha1
kind: Service
metadata:
  name: Order
  descripton: typo
spec:
  application:
    package: com.new.order
  postgres:
    tables:
      - name: orders
        columns:
          - { name: id, type: bigint }
          - { name: status, type: string }
          - { name: class, type: text }
        indexes:
          - columns: [missing]
  redis:
    caches:
      - { name: orders, table: order, ttlMs: 5m }
`;
    expect(
      errorsOf(text).map(({ path, line, column, rule }) => [
        path,
        line,
        column,
        rule,
      ]),
    ).toEqual([
      ['metadata.owner', 3, 1, 'document/required'],
      ['metadata.description', 3, 1, 'document/required'],
      ['metadata.name', 4, 9, 'service/name'],
      ['metadata.descripton', 5, 3, 'document/unknown-key'],
      ['spec.application.package', 8, 14, 'application/reserved-package'],
      [
        'spec.postgres.tables[0].columns[1].type',
        14,
        35,
        'postgres/column-type',
      ],
      [
        'spec.postgres.tables[0].columns[2].name',
        15,
        21,
        'postgres/reserved-column',
      ],
      [
        'spec.postgres.tables[0].indexes[0].columns[0]',
        17,
        23,
        'postgres/unknown-column',
      ],
      ['spec.redis.caches[0].table', 20, 32, 'redis/unknown-table'],
      ['spec.redis.caches[0].ttlMs', 20, 46, 'redis/ttl'],
    ]);
  });

  it('says what was meant by a field that does not exist', () => {
    const [error] = errorsOf(
      changed(testModel('no-kafka'), { 'spec.postgres.pools': {} }),
    );
    expect(error).toMatchObject({
      rule: 'document/unknown-key',
      path: 'spec.postgres.pools',
      message: 'There is no field "pools" here.',
      fix: 'Write "pool", or remove it.',
    });
  });

  it('lists the fields where none is near', () => {
    const [error] = errorsOf(
      changed(testModel('no-kafka'), { 'spec.redis.sentinel': {} }),
    );
    expect(error.fix).toBe('Remove it; the fields here are caches, sessions.');
  });

  it('draws no conclusions from what cannot be read', () => {
    const rules = (changes: object) =>
      errorsOf(changed(testModel('everything'), { ...changes })).map(
        ({ rule }) => rule,
      );
    expect(rules({ 'spec.postgres': 5 })).toEqual(['document/type']);
    expect(rules({ 'spec.postgres.tables': {} })).toEqual(['postgres/tables']);
    expect(rules({ 'spec.postgres.tables.1.name': 'Stock Items' })).toEqual([
      'postgres/identifier',
    ]);
    expect(rules({ 'spec.postgres.tables.1.columns.3.type': 'enum' })).toEqual([
      'postgres/column-type',
    ]);
    expect(
      rules({ 'spec.postgres.tables.1.columns.3.name': 'Status' }),
    ).toEqual(['postgres/identifier']);
    expect(rules({ 'spec.kafka.publishes.0.topic': 'Stock' })).toEqual([
      'kafka/topic-name',
    ]);
    expect(rules({ 'spec.kafka.consumes': 'order-events' })).toEqual([
      'kafka/topics',
    ]);
    expect(rules({ 'spec.kafka.publishes.0.events.2.type': 'Sold' })).toEqual([
      'kafka/event-type',
    ]);
  });

  it('still checks the valid parts with their defaults', () => {
    const platform = parsePlatform('{ postgres: { maxConnections: 50 } }');
    const text = changed(testModel('no-kafka'), { 'metadata.owner': 'nobody' });
    const result = parseService(
      text,
      platform.valid ? { platform: platform.value } : {},
    );
    expect(result.valid ? [] : result.errors.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['metadata/owner', 'postgres/connection-budget']),
    );
  });

  it('writes errors for people', () => {
    expect(
      formatErrors(
        errorsOf(changed(testModel('no-kafka'), { kind: 'Servic' })),
      ),
    ).toBe(
      [
        'ecotrack.yaml:1:45 kind [document/kind]',
        '  The kind does not fit: an ecotrack.yaml is a "Service", a platform document a "Platform". Found: "Servic".',
        '  Write "kind: Service" or "kind: Platform".',
      ].join('\n'),
    );
  });

  it('quotes what it found on one line, without what is invisible or secret', () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const messages = (value: unknown) =>
      errorsOf(changed(testModel('no-kafka'), { 'metadata.name': value }))
        .map(({ message }) => message)
        .join();
    expect(messages('a\n\u202eb')).toContain('"a\\u{a}\\u{202e}b"');
    expect(messages(token)).not.toContain(token);
    expect(messages('x'.repeat(100))).toContain(`"${'x'.repeat(60)}…"`);
  });

  it('shows what is invisible in the path as well', () => {
    const key = `\u202etier\ue000`;
    const [error] = errorsOf(
      JSON.stringify({ metadata: { labels: { [key]: 'x' } } }),
    ).filter(({ rule }) => rule === 'metadata/label-key');
    expect(error.path).toBe('metadata.labels["\\u{202e}tier\\u{e000}"]');
  });

  it('carries any description that it accepts unharmed', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: 'grapheme' }),
          fc.string(),
        ),
        description => {
          const result = parseService(
            changed(testModel('no-database'), {
              'metadata.description': description,
            }),
          );
          accepted += result.valid ? 1 : 0;
          const came = result.valid
            ? [result.value.metadata.description]
            : result.errors.map(({ path }) => path);
          expect(new Set(came)).toEqual(
            new Set([result.valid ? description : 'metadata.description']),
          );
        },
      ),
      { seed: 7, numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(60);
  });
});
