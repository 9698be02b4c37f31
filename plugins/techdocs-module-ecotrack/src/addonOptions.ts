import {
  TechDocsAddonLocations,
  type TechDocsAddonOptions,
} from '@backstage/plugin-techdocs-react';
import { LiveRunbookAddon } from './LiveRunbookAddon';

/**
 * Where the addon stands: between header and page, on both frontend systems and in an entity's tab. Inside the page the
 * styles of the portal's components do not reach.
 */
export const addonOptions: TechDocsAddonOptions = {
  name: 'LiveRunbook',
  location: TechDocsAddonLocations.Subheader,
  component: LiveRunbookAddon,
};
