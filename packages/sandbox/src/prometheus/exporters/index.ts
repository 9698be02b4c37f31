import type { Exporter } from './Exporter';
import { kafkaExporter } from './kafka';
import { kubeletExporter } from './kubelet';
import { meshExporter } from './mesh';
import { postgresExporter } from './postgres';
import { redisExporter } from './redis';

/** Everything that is scraped in a cluster. */
export const EXPORTERS: readonly Exporter[] = [
  postgresExporter,
  redisExporter,
  kafkaExporter,
  meshExporter,
  kubeletExporter,
];
