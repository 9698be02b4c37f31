import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { addonOptions } from './addonOptions';

/** Live runbooks, for apps on the new frontend system. */
export default createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    AddonBlueprint.make({ name: 'live-runbook', params: addonOptions }),
  ],
});
