import type { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { API } from '../../operators/kafka/strimzi';
import { Exporter, Observation, observations, Scrape } from './Exporter';
import { brokers } from './kafka/brokers';
import { consumers } from './kafka/consumers';
import { topicsOf, topics } from './kafka/topics';
import { placeOf } from './objects';

const DAY = 86_400;

/** When the cluster's own authorities end, as the cluster operator tells. */
function certificates(
  kafka: KubernetesObject,
  { knobs, now, store }: Scrape,
): Observation[] {
  const { namespace, name } = placeOf(kafka);
  const operator = store
    .list('v1', 'Pod')
    .find(
      pod => pod.metadata.labels?.['strimzi.io/kind'] === 'cluster-operator',
    );
  if (!operator) return [];
  const { certificateDays } = knobs.of('kafka', namespace);
  return ['cluster-ca', 'client-ca'].flatMap(type =>
    observations(
      {
        namespace: placeOf(operator).namespace,
        pod: operator.metadata.name,
        resource_namespace: namespace,
        cluster: name,
        type,
      },
      {
        strimzi_certificate_expiration_timestamp_ms:
          Math.round(now / 1000 + certificateDays * DAY) * 1000,
      },
    ),
  );
}

/** What the brokers, Kafka Exporter and the cluster operator tell, where the Kafka asks for them. */
export const kafkaExporter: Exporter = scrape =>
  scrape.store.list(API, 'Kafka').flatMap(kafka => {
    const all = topicsOf(kafka, scrape.store);
    return [
      ...(valueAt(kafka.spec, ['kafka', 'metricsConfig'])
        ? brokers(kafka, all, scrape)
        : []),
      ...(valueAt(kafka.spec, ['kafkaExporter'])
        ? [...topics(kafka, all, scrape), ...consumers(kafka, all, scrape)]
        : []),
      ...certificates(kafka, scrape),
    ];
  });
