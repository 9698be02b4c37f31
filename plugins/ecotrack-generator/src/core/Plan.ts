import type { Contributions } from './Contributions';

/** What all concerns together need of the shared files, in the composer's order. */
export type Plan = Contributions;
