import { failuresOf } from './failuresOf.mjs';

/** The sandbox's Kubernetes API answers as a real API server does, and the reflector keeps up with a real one. */
export const apiServer = () => failuresOf('scripts/apiserver/main.mjs');
