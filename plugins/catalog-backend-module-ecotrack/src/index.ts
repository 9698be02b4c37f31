/**
 * What runs in the clusters and no repository declares, as Resource entities.
 *
 * @packageDocumentation
 */
export { catalogModuleEcotrack as default } from './module';
