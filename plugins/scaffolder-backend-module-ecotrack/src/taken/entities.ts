import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';

/** Reference of the component that a service is in the catalog. */
export const componentRef = (service: string) => `component:default/${service}`;

/** The group that owns an entity, as the catalog resolved it. */
export const ownerOf = (entity: Entity | undefined): string | undefined =>
  entity?.relations?.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef;

/** References of the components that need a resource: the one that has it, and its users. */
export const dependents = (resource: Entity): string[] =>
  (resource.relations ?? [])
    .filter(({ type }) => type === RELATION_DEPENDENCY_OF)
    .map(({ targetRef }) => targetRef)
    .filter(ref => parseEntityRef(ref).kind === 'component');

const locationOf = ({ metadata }: Entity) =>
  metadata.annotations?.[ANNOTATION_LOCATION];

/** The service that has a resource: of its dependents the one whose repository registers it. */
export function serviceOf(
  resource: Entity,
  components: readonly (Entity | undefined)[],
): string | undefined {
  const refs = dependents(resource);
  const location = locationOf(resource);
  return components.find(
    component =>
      component !== undefined &&
      location !== undefined &&
      locationOf(component) === location &&
      refs.includes(stringifyEntityRef(component)),
  )?.metadata.name;
}
