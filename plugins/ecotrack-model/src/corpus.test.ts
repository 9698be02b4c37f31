import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FIELDS } from './__testUtils__/corpusFields';

interface BadInput {
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly expect: 'reject' | 'encode';
  readonly why: string;
}

/** Fields of requests, readers and repositories, which the documents do not have. */
const ELSEWHERE = [
  'branchName',
  'clusterName',
  'clusterUrl',
  'cnpgClusterAnnotation',
  'commitAuthorEmail',
  'consumerGroup',
  'dashboardUrl',
  'entityRef',
  'k8sNamespaceAnnotation',
  'labelSelector',
  'limit',
  'parameters',
  'promDuration',
  'promLabelValue',
  'promMetricName',
  'range',
  'repoUrl',
  'targetPath',
];
const file = join(__dirname, '../../../../shared/corpus/nasty-inputs.json');
const corpus: BadInput[] = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : [];

if (corpus.length === 0) {
  process.stdout.write(`Skipped: the bad inputs are not at ${file}\n`);
}

const ours = corpus.filter(({ field }) => !ELSEWHERE.includes(field));

(corpus.length ? describe : describe.skip)('bad inputs', () => {
  it('has a place in the documents for every field that is not elsewhere', () => {
    expect(
      [...new Set(ours.map(({ field }) => field))].filter(
        field => !Object.hasOwn(CORPUS_FIELDS, field),
      ),
    ).toEqual([]);
  });

  it('judges every value as the corpus does', () => {
    const wrong = ours.filter(({ field, value, expect: expected }) => {
      const { valid } = CORPUS_FIELDS[field](value);
      return valid !== (expected === 'encode');
    });
    expect(wrong).toEqual([]);
    expect(ours.length).toBeGreaterThan(350);
  });

  it('carries every accepted description unharmed', () => {
    for (const { value } of ours.filter(
      input => input.field === 'description' && input.expect === 'encode',
    )) {
      expect(CORPUS_FIELDS.description(value)).toMatchObject({
        valid: true,
        value: { metadata: { description: value } },
      });
    }
  });

  it('never repeats a secret or an invisible character in a message', () => {
    const told = ours.flatMap(({ field, value, id }) => {
      const result = CORPUS_FIELDS[field](value);
      const text = result.valid
        ? ''
        : result.errors.map(({ message, fix }) => message + fix).join(' ');
      const repeated = id.startsWith('secret-') && text.includes(String(value));
      return repeated || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(text) ? [id] : [];
    });
    expect(told).toEqual([]);
  });
});
