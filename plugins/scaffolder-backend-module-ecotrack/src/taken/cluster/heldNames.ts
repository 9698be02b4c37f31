import { isServiceName } from '@ecotrack/model';
import { z } from 'zod/v4';

/** Label of every generated object: the service it belongs to. */
const SERVICE_LABEL = 'backstage.io/kubernetes-id';

/** What is read of a Kubernetes object, whatever its kind. */
export const clusterObject = z.object({
  metadata: z.object({
    name: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
  spec: z
    .object({
      topicName: z.string().optional(),
      schemas: z
        .array(z.object({ name: z.string(), ensure: z.string().optional() }))
        .optional(),
    })
    .optional(),
});

export type ClusterObject = z.output<typeof clusterObject>;

/** The service that an object says it belongs to. */
export function labelledService({ metadata }: ClusterObject) {
  const label = metadata.labels?.[SERVICE_LABEL];
  return label !== undefined && isServiceName(label) ? label : undefined;
}

/** The topic of a KafkaTopic, which may have another name than its object. */
export const topicNames = ({ metadata, spec }: ClusterObject) => [
  spec?.topicName ?? metadata.name,
];

/** The schemas of a Database that are to be there. */
export const schemaNames = ({ spec }: ClusterObject) =>
  (spec?.schemas ?? [])
    .filter(({ ensure }) => ensure !== 'absent')
    .map(({ name }) => name);

/** The name of the object itself. */
export const objectNames = ({ metadata }: ClusterObject) => [metadata.name];
