import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { resourcesOfEntities } from '@ecotrack/backstage-plugin-platform-health-backend';
import { type AnnotationInput, textOf } from '../../map/HealthInput';
import type { Door, Visitor } from '../Door';

const SERVICE = 'sample-service';
const DATA = [
  [`${SERVICE}-db`, 'database'],
  [`${SERVICE}-cache`, 'cache'],
  ['sample-events-topic', 'kafka-topic'],
] as const;

const entity = (
  kind: string,
  name: string,
  type: string,
  annotations: Readonly<Record<string, string>>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: { 'backstage.io/kubernetes-id': SERVICE, ...annotations },
  },
  spec: { type, owner: 'group:default/team-a' },
  relations:
    kind === 'Component'
      ? DATA.map(([data]) => ({
          type: 'dependsOn',
          targetRef: `resource:default/${data}`,
        }))
      : [],
});

/** What is judged for a service with everything, when it and all it depends on carry the annotations. */
const judged = (annotations: Readonly<Record<string, string>>) =>
  JSON.stringify([
    ...resourcesOfEntities(
      [
        entity('Component', SERVICE, 'service', annotations),
        ...DATA.map(([name, type]) =>
          entity('Resource', name, type, annotations),
        ),
      ],
      new ConfigReader({}),
    ),
  ]);

/** An annotation that must not change what is asked of the clusters, whether others take its value or refuse it. */
export function annotationDoor({ name, wrap }: AnnotationInput): Door {
  const without = judged({});
  const faults = async ({ value }: Visitor) =>
    judged({ [name]: wrap(textOf(value)) }) === without
      ? []
      : ['changes what is asked of the clusters'];
  return { name: `annotation ${name}`, refusing: faults, carrying: faults };
}
