import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createConcernActions } from './actions/concern/concernActions';
import { createGitopsPushAction } from './actions/gitops/push';
import { createGitopsRegisterAction } from './actions/gitops/register';
import { createRepositoryProbeAction } from './actions/repository/probe';
import { createServiceGenerateAction } from './actions/service/generate';
import { createServiceValidateAction } from './actions/service/validate';
import { readPlatform } from './config/readPlatform';
import { readRepositories } from './config/readRepositories';

/** Adds the `ecotrack:*` actions; a platform document in the configuration that breaks a rule ends the start. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
      },
      async init({ actions, config, reader }) {
        const platform = readPlatform(config);
        const repositories = readRepositories(config);
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createServiceValidateAction({ platform }),
          createServiceGenerateAction({ platform, repositories }),
          ...createConcernActions({ platform, repositories }),
          createRepositoryProbeAction({
            platform,
            repositories,
            integrations,
            reader,
          }),
          createGitopsRegisterAction({ platform, repositories }),
          createGitopsPushAction({ platform, integrations }),
        );
      },
    });
  },
});
