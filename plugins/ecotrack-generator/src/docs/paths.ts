/** Files of the docs concern that other files name. */
export const PATHS = {
  catalog: 'catalog-info.yaml',
  openapi: 'docs/openapi.yaml',
  asyncapi: 'asyncapi.yaml',
  compose: 'compose.yaml',
  postgresInit: 'local/postgres/init.sql',
  kafkaStart: 'local/kafka/start.sh',
} as const;
