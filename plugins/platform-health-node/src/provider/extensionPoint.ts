import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { HealthProvider } from './HealthProvider';

export interface PlatformHealthProvidersExtensionPoint {
  /** Adds providers; a technology that has one already is refused at start. */
  addProvider(...providers: HealthProvider[]): void;
}

/** Where modules of the plugin `platform-health` add what they judge. */
export const platformHealthProvidersExtensionPoint =
  createExtensionPoint<PlatformHealthProvidersExtensionPoint>({
    id: 'platform-health.providers',
  });
