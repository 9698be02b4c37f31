import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityAccess } from '../http/access/EntityAccess';
import type { ActionServices } from './ActionServices';
import { registerGetEntityHealth } from './getEntityHealth';
import { registerListUnhealthy } from './listUnhealthy';

export interface ActionOptions extends Omit<ActionServices, 'access'> {
  /** Of `actionsRegistryServiceRef`. */
  readonly actionsRegistry: ActionsRegistryService;
  readonly catalog: CatalogService;
  readonly permissions: PermissionsService;
}

/**
 * Registers what other programs may ask, such as assistants over MCP. The portal offers the actions when
 * `backend.actions.pluginSources` names `platform-health`. They ask catalog and policy as the routes do.
 */
export function registerActions(options: ActionOptions): void {
  const { actionsRegistry } = options;
  const services = { ...options, access: new EntityAccess(options) };
  registerGetEntityHealth(actionsRegistry, services);
  registerListUnhealthy(actionsRegistry, services);
}
