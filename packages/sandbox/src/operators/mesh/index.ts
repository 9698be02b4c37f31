import { Controller } from '../runtime/Controller';
import { httpRoutes } from './httpRoutes';

/** istiod, as far as it writes into objects. */
export const meshControllers: Controller[] = [httpRoutes];
