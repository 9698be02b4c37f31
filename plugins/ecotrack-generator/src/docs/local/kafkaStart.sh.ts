import type { Service } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { localTopics } from './localTopics';

/** File in the container that says that the topics are there; the health check of compose.yaml looks for it. */
export const TOPICS_READY = '/tmp/topics-ready';

/** Starts the local broker and creates the topics: the service itself creates none. */
export const kafkaStartSh = (service: Service) => text`
#!/bin/sh
${notice('hash')}
set -eu

/etc/kafka/docker/run &
broker=$!
trap 'kill -TERM "$broker"; wait "$broker"' INT TERM

topic() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server localhost:9092 \\
    --create --if-not-exists --topic "$1" --partitions "$2"
}

until /opt/kafka/bin/kafka-topics.sh --bootstrap-server localhost:9092 --list >/dev/null 2>&1; do
  kill -0 "$broker"
  sleep 1
done
${localTopics(service).map(
  ({ name, partitions }) => `topic ${name} ${partitions}`,
)}
touch ${TOPICS_READY}

wait "$broker"
`;
