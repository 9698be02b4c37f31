import { topicResource } from '@ecotrack/model';
import { parse } from 'yaml';
import { readObjects } from '../__testUtils__/objects';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

interface Rule {
  type: string;
  resource: { type: string; name: string; patternType: string };
  operations: string[];
}

const sorted = (items: Iterable<unknown>) => [...items].map(String).sort();

describe.each(deliveries)('topics of %s', (_, repository, environment) => {
  const settings = repository.settings(environment);
  const at = (pattern: RegExp) =>
    sorted(
      [...settings].filter(([key]) => pattern.test(key)).map(([, v]) => v),
    );
  const bindings = 'spring\\.cloud\\.stream\\.bindings\\.';
  const published = at(new RegExp(`^${bindings}[^.]*-out-0\\.destination$`));
  const consumed = at(new RegExp(`^${bindings}[^.]*-in-0\\.destination$`));
  const groups = at(new RegExp(`^${bindings}[^.]*\\.group$`));
  const deadLetters = at(/\.consumer\.dlq-name$/);
  const rules = repository
    .ofKind(environment, 'KafkaUser')
    .flatMap(
      one =>
        (one as unknown as { spec: { authorization: { acls: Rule[] } } }).spec
          .authorization.acls,
    );
  const allowed = (type: string, operation: string) =>
    sorted(
      rules
        .filter(
          rule =>
            rule.type === 'allow' &&
            rule.resource.type === type &&
            rule.operations.includes(operation),
        )
        .map(rule => rule.resource.name),
    );

  it('are made for what is published and for dead letters', () => {
    const made = repository.ofKind(environment, 'KafkaTopic');
    expect(sorted(made.flatMap(one => textsAt(one, 'spec/topicName')))).toEqual(
      sorted([...published, ...deadLetters]),
    );
  });

  it('have as many dead letter partitions as the binding writes to', () => {
    const partitions = at(/\.consumer\.dlq-partitions$/);
    expect(partitions).toHaveLength(deadLetters.length);
    for (const topic of repository.ofKind(environment, 'KafkaTopic')) {
      if (!deadLetters.includes(topic.metadata.name)) continue;
      expect(new Set(textsAt(topic, 'spec/partitions'))).toEqual(
        new Set(partitions),
      );
    }
  });

  it('may be written and read exactly as the bindings do', () => {
    expect(allowed('topic', 'Write')).toEqual(
      sorted([...published, ...deadLetters]),
    );
    expect(allowed('topic', 'Read')).toEqual(consumed);
  });

  it('are read by the groups that may read them', () => {
    expect(groups).toHaveLength(consumed.length);
    expect(allowed('group', 'Read')).toEqual(groups);
  });

  it('are open to no other kind of access', () => {
    for (const { operations } of rules) {
      expect(['Describe', 'Read', 'Write']).toEqual(
        expect.arrayContaining(operations),
      );
    }
    const transactions = rules.filter(
      ({ resource }) => resource.type === 'transactionalId',
    );
    expect(transactions).toHaveLength(published.length ? 1 : 0);
  });

  it('are the channels of the AsyncAPI document and resources of the catalog', () => {
    const topics = [...published, ...consumed];
    const channels = repository.files
      .filter(({ path }) => path.endsWith('asyncapi.yaml'))
      .flatMap(({ content }) => textsAt(parse(content), 'channels/*/address'));
    expect(new Set(channels)).toEqual(new Set(topics));
    const [component, ...others] = readObjects(
      repository.content('catalog-info.yaml'),
    );
    expect(textsAt(component, 'spec/dependsOn/*')).toEqual(
      expect.arrayContaining(
        topics.map(topic => `resource:default/${topicResource(topic)}`),
      ),
    );
    expect(
      sorted(
        others
          .filter(({ spec }) => textsAt(spec, 'type')[0] === 'kafka-topic')
          .map(({ metadata }) => metadata.name),
      ),
    ).toEqual(sorted(published.map(topicResource)));
  });

  it('live in the cluster and namespace the brokers are addressed at', () => {
    const address = String(settings.get('spring.kafka.bootstrap-servers'));
    for (const one of [
      ...repository.ofKind(environment, 'KafkaTopic'),
      ...repository.ofKind(environment, 'KafkaUser'),
    ]) {
      const cluster = one.metadata.labels?.['strimzi.io/cluster'];
      expect(address).toBe(
        `${cluster}-kafka-bootstrap.${one.metadata.namespace}.svc:9093`,
      );
    }
  });
});
