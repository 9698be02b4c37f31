import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createEntityAwaitAction } from './actions/catalog/await';
import { createConcernActions } from './actions/concern/concernActions';
import { createGitopsPushAction } from './actions/gitops/push';
import { createGitopsRegisterAction } from './actions/gitops/register';
import { createRepositoryProbeAction } from './actions/repository/probe';
import { createServiceGenerateAction } from './actions/service/generate';
import { createServiceValidateAction } from './actions/service/validate';
import { readAuthor } from './config/readAuthor';
import { readSettings } from './config/readSettings';

/** Adds the `ecotrack:*` actions. A configuration that breaks a rule ends the start with a sentence. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ actions, catalog, config, reader }) {
        const settings = readSettings(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const author = readAuthor(config);
        actions.addActions(
          createServiceValidateAction(settings),
          createServiceGenerateAction(settings),
          ...createConcernActions(settings),
          createRepositoryProbeAction({ ...settings, integrations, reader }),
          createGitopsRegisterAction(settings),
          createGitopsPushAction({ ...settings, integrations, author }),
          createEntityAwaitAction({ catalog }),
        );
      },
    });
  },
});
