import type { KafkaConsumerDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { LagTable } from './LagTable';

/** What a consumer group reads, and how far behind it is. */
export const ConsumerDrawing = ({
  details,
}: {
  details: KafkaConsumerDetails;
}) => <LagTable lags={details.topics} />;
