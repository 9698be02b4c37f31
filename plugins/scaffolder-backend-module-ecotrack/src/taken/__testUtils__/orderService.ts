import {
  ANNOTATION_LOCATION,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';
import { generate } from '@ecotrack/generator';
import { parseAllDocuments } from 'yaml';
import { readService } from '../../inputs/readService';
import { ANSWERS } from '../../__testUtils__/orders';
import { settingsFor } from '../../__testUtils__/settings';

const { platform } = settingsFor();
const { service, text } = readService({ answers: ANSWERS }, platform);
const { files } = generate(
  service,
  platform,
  { repositoryUrl: 'https://forge.example/order-service.git', branch: 'main' },
  text,
);
const objectsOf = (path: string) =>
  files
    .filter(file => file.path.startsWith(path))
    .flatMap(({ content }) =>
      parseAllDocuments(content).map(document => document.toJS()),
    );

/** The text of the order service's `ecotrack.yaml`. */
export const ORDER_DOCUMENT = text;

/** A Kubernetes object as far as the tests look at it. */
export interface TestObject {
  kind: string;
  metadata: {
    name: string;
    namespace: string;
    labels?: Record<string, string>;
  };
  spec?: object;
}

/** What the generator makes of the order service for the environment `dev`, as it stands in the cluster. */
export const ORDER_OBJECTS: readonly TestObject[] = objectsOf(
  'deploy/rendered/dev/',
);

const LOCATION = 'url:https://forge.example/order-service/catalog-info.yaml';
const CONSUMER: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'audit-service',
    namespace: 'default',
    annotations: { [ANNOTATION_LOCATION]: `${LOCATION}.other` },
  },
};

/** The same in the catalog, with the relations that the catalog adds, and a service that consumes its events. */
export const ORDER_ENTITIES: readonly Entity[] = [
  CONSUMER,
  ...objectsOf('catalog-info.yaml').map((entity: Entity) => ({
    ...entity,
    metadata: {
      ...entity.metadata,
      namespace: 'default',
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: LOCATION,
      },
    },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: `${entity.spec?.owner}` },
      ...['audit-service', 'order-service'].map(name => ({
        type: RELATION_DEPENDENCY_OF,
        targetRef: `component:default/${name}`,
      })),
    ],
  })),
];

/** Of these the service alone. */
export const ORDER_COMPONENT = ORDER_ENTITIES.filter(
  ({ kind, metadata }) =>
    kind === 'Component' && metadata.name === 'order-service',
);
