/** The platform that every model is generated for: the default one, with KEDA for scaling by lag and Argo Rollouts for canaries. */
export const PLATFORM = { scaling: { keda: true, rollouts: true } };
