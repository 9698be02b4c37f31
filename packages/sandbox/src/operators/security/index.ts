import { Controller } from '../runtime/Controller';
import { externalSecrets } from './externalSecrets';

/** External Secrets. */
export const securityControllers: Controller[] = [externalSecrets];
