/**
 * A door into the clusters of the Kubernetes plugin: list and watch, for the health backend alone.
 *
 * @packageDocumentation
 */
export { kubernetesModuleEcotrack as default } from './module';
export { createDoor } from './door/createDoor';
export type { DoorOptions } from './door/createDoor';
export { objectsQuery } from './request/objectsQuery';
export type { ObjectsQuery } from './request/objectsQuery';
