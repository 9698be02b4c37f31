/**
 * Scaffolder actions of the EcoTrack platform: thin wrappers over the model and the generator.
 *
 * @packageDocumentation
 */
export { default } from './module';
