import type { MeshSettings } from '@ecotrack/analysis';

/** Namespace of istiod, and of policies for the whole mesh. */
export const ROOT_NAMESPACE = 'istio-system';

/** The trust domain is not told to rules, so none is held against the policies. */
export const SETTINGS: MeshSettings = { rootNamespace: ROOT_NAMESPACE };
