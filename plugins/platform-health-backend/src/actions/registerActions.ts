import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActionServices } from './ActionServices';
import { registerGetEntityHealth } from './getEntityHealth';
import { registerListUnhealthy } from './listUnhealthy';

export interface ActionOptions extends ActionServices {
  /** Of `actionsRegistryServiceRef`. */
  readonly actionsRegistry: ActionsRegistryService;
}

/**
 * Registers what other programs may ask, such as assistants over MCP. The portal offers the actions when
 * `backend.actions.pluginSources` names `platform-health`. They ask catalog and policy as the routes do.
 */
export function registerActions(options: ActionOptions): void {
  const { actionsRegistry, ...services } = options;
  registerGetEntityHealth(actionsRegistry, services);
  registerListUnhealthy(actionsRegistry, services);
}
