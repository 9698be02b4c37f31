import { createPlugin } from '@backstage/core-plugin-api';
import { createTechDocsAddonExtension } from '@backstage/plugin-techdocs-react';
import { addonOptions } from './addonOptions';

/** Live runbooks, for apps that have not moved to the new frontend system. */
export const liveRunbookModulePlugin = createPlugin({
  id: 'techdocs-module-ecotrack',
});

/** The addon, to stand in `<TechDocsAddons>`. */
export const LiveRunbook = liveRunbookModulePlugin.provide(
  createTechDocsAddonExtension(addonOptions),
);
