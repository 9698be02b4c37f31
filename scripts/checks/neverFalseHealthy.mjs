import { failuresOf } from './failuresOf.mjs';

/** Whatever is wrong in the sandbox and whatever part of it is not told: no verdict is better than with the whole truth. */
export const neverFalseHealthy = () =>
  failuresOf('scripts/checks/sandboxFaults/neverFalseHealthy.mjs');
