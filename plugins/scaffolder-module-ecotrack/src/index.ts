/**
 * Form fields of the template that creates an EcoTrack service.
 *
 * @packageDocumentation
 */
export { scaffolderModuleEcotrack as default } from './module';
export { scaffolderEcotrackTranslationRef } from './translation';
