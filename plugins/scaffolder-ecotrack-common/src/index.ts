/**
 * What the form and the actions of the template agree on: where repositories live, and the platform document.
 *
 * @packageDocumentation
 */
export { addressesOf, addressesOfClone, BRANCH, sourceOf } from './addresses';
export type { Addresses } from './addresses';
export { readPlatform } from './readPlatform';
export { readRepositories } from './readRepositories';
export type { Repositories } from './readRepositories';
