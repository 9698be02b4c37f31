import type { Service } from '@ecotrack/model';

/** The servers of compose.yaml, as a sentence names them. */
export const serverNames = ({ spec }: Service): string[] => [
  ...(spec.postgres ? ['PostgreSQL'] : []),
  ...(spec.redis ? ['Redis'] : []),
  ...(spec.kafka ? ['Kafka'] : []),
];

/** The commands that start the service on a developer's machine. */
export const startCommands = (service: Service): string[] => [
  ...(serverNames(service).length ? ['docker compose up --detach --wait'] : []),
  './mvnw spring-boot:run',
];
