import {
  keyNumber,
  numberInWords,
  type Description,
  type ResourceType,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { lagsOf } from '../reading/consumerLag';

const worst = (values: readonly (number | undefined)[]) => {
  const numbers = values.filter(
    (value): value is number => value !== undefined,
  );
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
};

/** A consumer group on a card and in the entity's tab. */
export const describeConsumer: ResourceType['describe'] = ({
  world,
  resource,
}): Description => {
  const topics = lagsOf(world, resource);
  const records = worst(topics.map(one => one.records));
  return {
    sentence:
      records === undefined
        ? `The lag of ${resource.name} is not measured`
        : `${numberInWords(records)} records behind`,
    keyNumbers: [
      ...keyNumber('consumer-lag', records, 'count'),
      ...keyNumber(
        'lag-seconds',
        worst(topics.map(one => one.seconds)),
        'seconds',
      ),
      ...keyNumber(
        'retention-ratio',
        worst(topics.map(one => one.retentionRatio)),
        'ratio',
      ),
    ],
    certificates: [],
    details: { type: 'kafka-consumer', group: resource.name, topics },
  };
};
