import * as z from 'zod/v4';
import { text } from '../rules/text';

const version = text(
  'platform/version',
  /^[0-9]+(?:\.[0-9]+)+(?:[.-][A-Za-z0-9]+)*$/,
  { max: 40 },
);
const image = text(
  'platform/image',
  /^[a-z0-9]+(?:[._-][a-z0-9]+)*(?::[0-9]{2,5}(?=\/))?(?:\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*(?::(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}|@sha256:[a-f0-9]{64})$/,
  { max: 400 },
);

/** Everything a generated service is pinned to; what was verified is what ships. */
export const versions = z.strictObject({
  springBoot: version
    .default('4.1.0')
    .describe('Spring Boot, the parent of the build.'),
  springCloud: version
    .default('2025.1.2')
    .describe('Spring Cloud release train; it fits one line of Spring Boot.'),
  springdoc: version
    .default('3.1.1')
    .describe('springdoc-openapi, which serves the OpenAPI description.'),
  datasourceMicrometer: version
    .default('2.2.1')
    .describe('datasource-micrometer, which traces database calls.'),
  archunit: version
    .default('1.5.0')
    .describe('ArchUnit, which holds the layers in tests.'),
  maven: version.default('3.9.11').describe('Maven that the wrapper fetches.'),
  java: z
    .union([z.literal(17), z.literal(21), z.literal(25)], {
      error: 'platform/java',
    })
    .default(21)
    .describe('Language level the sources are compiled for.'),
  jdkImage: image
    .default('eclipse-temurin:25-jdk')
    .describe('Image that builds.'),
  jreImage: image
    .default('eclipse-temurin:25-jre')
    .describe('Image that runs.'),
  postgresImage: image
    .default('postgres:18')
    .describe('PostgreSQL of tests and of local work.'),
  redisImage: image
    .default('redis:7.4')
    .describe('Redis of tests and of local work.'),
  kafkaImage: image
    .default('apache/kafka:4.3.1')
    .describe('Kafka of tests and of local work.'),
});
