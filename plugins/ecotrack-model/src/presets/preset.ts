import notification from './documents/notification-service';
import order from './documents/order-service';
import payment from './documents/payment-service';
import product from './documents/product-service';
import user from './documents/user-service';
import type { PresetName } from './presetNames';

const DOCUMENTS: { readonly [name in PresetName]: string } = {
  'user-service': user,
  'product-service': product,
  'order-service': order,
  'payment-service': payment,
  'notification-service': notification,
};

/** Text of the `ecotrack.yaml` of one EcoTrack service, comments included. */
export const preset = (name: PresetName): string => DOCUMENTS[name];
