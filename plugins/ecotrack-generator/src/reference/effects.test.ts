import {
  platform,
  platformJsonSchema,
  preset,
  serviceJsonSchema,
} from '@ecotrack/model';
import { parse } from 'yaml';
import { effects, subject } from './effects';
import { fieldName, schemaFields } from './schemaFields';

const order = subject({
  service: parse(preset('order-service')),
  platform: platform.parse({}),
});
const fields = schemaFields(serviceJsonSchema());
const of = (name: string) =>
  effects(
    [order],
    'service',
    fields.find(({ path }) => fieldName(path) === name)!,
  );

describe('effects', () => {
  it('are the files that another value changes, for every environment', () => {
    expect(of('spec.kafka.publishes[].segmentMs')).toEqual([
      'deploy/chart/templates/kafka-topics.yaml',
      'deploy/rendered/<environment>/kafka-topics.yaml',
    ]);
  });

  it('are found by changing what refers to a name as well', () => {
    expect(of('spec.kafka.publishes[].topic')).toContain('src/main/java/**');
  });

  it('are none where a value only counts elsewhere', () => {
    const instances = schemaFields(platformJsonSchema()).find(
      ({ path }) => fieldName(path) === 'postgres.instances',
    )!;
    expect(effects([order], 'platform', instances)).toEqual([]);
  });

  it('are told by a word where nearly all follows', () => {
    expect(of('spec.application.package')).toEqual(['nearly every file']);
  });

  it('are not known where no other value is valid', () => {
    expect(of('apiVersion')).toBeUndefined();
  });
});
