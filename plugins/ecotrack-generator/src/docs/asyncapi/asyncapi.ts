import { kafkaBootstrap } from '@ecotrack/model';
import { environmentsOf } from '../../core/environments';
import type { GeneratorInput } from '../../core/GeneratorInput';

import { channels, operations } from './channels';
import { messages, schemas } from './messages';

const SCRAM = 'scram';

/** AsyncAPI 3.0 document of the events that the service publishes and consumes. */
export function asyncapi({ service, platform }: GeneratorInput) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: service.metadata.name,
      description: service.metadata.description,
      version: '1.0.0',
    },
    defaultContentType: 'application/json',
    servers: {
      ...Object.fromEntries(
        environmentsOf({ service, platform }).map(
          ({ platform: environment }) => [
            environment.name,
            {
              host: kafkaBootstrap(platform, environment),
              protocol: 'kafka-secure',
              description: `Kafka of ${environment.name}`,
              security: [{ $ref: `#/components/securitySchemes/${SCRAM}` }],
            },
          ],
        ),
      ),
      local: {
        host: 'localhost:9092',
        protocol: 'kafka',
        description: 'Kafka of compose.yaml',
      },
    },
    channels: channels(service, platform),
    operations: operations(service),
    components: {
      messages: messages(service),
      schemas: schemas(service),
      securitySchemes: {
        [SCRAM]: {
          type: 'scramSha512',
          description: 'User and password of the service at the brokers.',
        },
      },
    },
  };
}
