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
  springBoot: version.default('4.1.0'),
  springCloud: version.default('2025.1.2'),
  springdoc: version.default('3.1.1'),
  datasourceMicrometer: version.default('2.2.1'),
  archunit: version.default('1.5.0'),
  maven: version.default('3.9.11'),
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
  postgresImage: image.default('postgres:18'),
  redisImage: image.default('redis:7.4'),
  kafkaImage: image.default('apache/kafka:4.3.1'),
});
