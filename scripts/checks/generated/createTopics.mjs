import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { Sentence } from '../../toolchain/Sentence.mjs';

/** Creates what the operators would: the KafkaTopics of a generated service, and the topics it consumes. */
export async function createTopics(kafka, project) {
  const read = path => readFileSync(join(project, path), 'utf8');
  const own = parseAllDocuments(
    read('deploy/rendered/dev/kafka-topics.yaml'),
  ).map(document => document.toJS().spec);
  const consumed = parse(read('ecotrack.yaml')).spec.kafka.consumes ?? [];
  const topics = [
    ...own.map(({ topicName, partitions }) => [topicName, partitions]),
    ...consumed.map(({ topic }) => [topic, 3]),
  ];
  for (const [topic, partitions] of topics) {
    const { code, stdout, stderr } = await kafka.tool(
      'org.apache.kafka.tools.TopicCommand',
      ...['--bootstrap-server', kafka.bootstrap],
      ...[
        '--create',
        '--if-not-exists',
        '--topic',
        topic,
        '--partitions',
        String(partitions),
      ],
    );
    if (code !== 0)
      throw new Sentence(
        `Kafka refuses the topic ${topic}: ${stdout}${stderr}`,
      );
  }
}
