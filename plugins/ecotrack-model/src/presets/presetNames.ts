/** The five EcoTrack services. */
export const PRESETS = [
  'user-service',
  'product-service',
  'order-service',
  'payment-service',
  'notification-service',
] as const;

export type PresetName = (typeof PRESETS)[number];
