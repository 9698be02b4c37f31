import { delivery } from '../delivery';
import { security } from '../security';
import type { Concern } from './Concern';

/** All concerns, in the order in which their needs are merged. A new concern is one line here. */
export const concerns: readonly Concern[] = [security, delivery];
