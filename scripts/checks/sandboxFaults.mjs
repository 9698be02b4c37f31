import { failuresOf } from './failuresOf.mjs';

/** All is healthy in the sandbox; each of its faults is found by the rules it is meant for, and is over when switched off. */
export const sandboxFaults = () =>
  failuresOf('scripts/checks/sandboxFaults/main.mjs');
