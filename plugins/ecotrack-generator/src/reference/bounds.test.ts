import { platformJsonSchema, serviceJsonSchema } from '@ecotrack/model';
import { bounds, defaultOf } from './bounds';
import { fieldName, schemaFields } from './schemaFields';

const fields = [
  ...schemaFields(serviceJsonSchema()),
  ...schemaFields(platformJsonSchema()),
];
const field = (name: string) =>
  fields.find(({ path }) => fieldName(path) === name)!;

describe('bounds', () => {
  it.each([
    ['apiVersion', /^`ecotrack.io\/v1alpha1` only\.$/],
    ['spec.postgres.tables[].audit', /^`true` or `false`\.$/],
    ['spec.mesh.exposure', /^`internal` or `public`\.$/],
    ['versions.java', /^`17`, `21` or `25`\.$/],
    ['spec.kafka.publishes[].partitions', /^whole number\. .*1 to 100/],
    ['spec.application.startAfter', /^list of: text\. .*50/],
    ['metadata.labels', /^texts by name\. .*key.* .*value/],
    ['spec.postgres.tables', /^list of groups\. .*1 to 200/],
  ])('of %s are read as a sentence', (name, words) => {
    expect(bounds(field(name).schema)).toMatch(words);
  });
});

describe('defaultOf', () => {
  it.each([
    ['metadata.name', 'required'],
    ['spec.mesh.host', 'none'],
    ['spec.kafka.publishes[].partitions', '`3`'],
    ['spec.delivery.environments', '`dev`, `staging`, `prod`'],
    ['metadata.tags', 'empty'],
    ['metadata.labels', 'empty'],
    ['spec.postgres.pool', 'that of its fields'],
  ])('of %s is %s', (name, words) => {
    expect(defaultOf(field(name))).toBe(words);
  });
});
