/**
 * Health of components and of what they use, in search.
 *
 * @packageDocumentation
 */
export { searchModuleEcotrack as default } from './module';
export type { HealthDocument } from './document/HealthDocument';
