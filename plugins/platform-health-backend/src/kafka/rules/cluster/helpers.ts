import {
  countAt,
  kindSource,
  recordAt,
  required,
  valueAt,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, KAFKA } from '../../projections';
import { kafkaOf } from '../../reading/kafkaCluster';

/** A Deployment that Strimzi makes beside the brokers when the Kafka asks for it. */
const helper = (options: {
  readonly id: string;
  readonly field: string;
  readonly suffix: string;
  readonly what: string;
  readonly consequence: string;
}): Rule => {
  const { id, field, suffix, what, consequence } = options;
  return {
    id,
    title: `${what} that does not run`,
    sources: [kindSource(KAFKA), kindSource(DEPLOYMENT)],
    nextStep: `Look at the events and the log of the Deployment that ends in -${suffix}.`,
    check({ world, resource }) {
      const kafka = kafkaOf(world, resource);
      if (recordAt(kafka, 'spec', field) === undefined) return 'does-not-apply';
      const name = `${resource.name}-${suffix}`;
      const deployment = world.object(DEPLOYMENT, resource.namespace, name);
      if (deployment) {
        required(valueAt(deployment, ['status']), `the status of ${name}`);
        if ((countAt(deployment, 'status', 'availableReplicas') ?? 0) > 0)
          return 'fine';
      }
      return {
        state: 'degraded',
        sentence: `The ${what} ${name} ${
          deployment ? 'has no pod that is available' : 'is absent'
        }: ${consequence}.`,
        evidence: [
          {
            name: 'Available pods',
            value: 0,
            unit: 'count',
            threshold: 1,
            source: kindSource(DEPLOYMENT),
          },
        ],
      };
    },
  };
};

export const exporterDown = helper({
  id: 'kafka/exporter-down',
  field: 'kafkaExporter',
  suffix: 'kafka-exporter',
  what: 'exporter',
  consequence: 'the lag of consumers cannot be seen',
});

export const entityOperatorDown = helper({
  id: 'kafka/entity-operator-down',
  field: 'entityOperator',
  suffix: 'entity-operator',
  what: 'entity operator',
  consequence: 'changes of topics and users are not carried out',
});
