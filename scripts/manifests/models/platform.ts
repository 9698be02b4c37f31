/** The platform that every model is generated for: the default one, with KEDA, which scaling on lag needs. */
export const PLATFORM = { scaling: { keda: true } };
