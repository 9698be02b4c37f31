import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderAutocompleteExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import type { JsonObject } from '@backstage/types';
import { createEntityAwaitAction } from './actions/catalog/await';
import { createEntityRegisterAction } from './actions/catalog/register';
import { createConcernActions } from './actions/concern/concernActions';
import { createGitopsDeliverAction } from './actions/gitops/deliver';
import { createGitopsRegisterAction } from './actions/gitops/register';
import { createRepositoryProbeAction } from './actions/repository/probe';
import { createRepositoryPublishAction } from './actions/repository/publish';
import { createServiceGenerateAction } from './actions/service/generate';
import { createServiceValidateAction } from './actions/service/validate';
import { createPublish } from './actions/stock/createPublish';
import { createRequest } from './actions/stock/createRequest';
import { readAuthor } from './config/readAuthor';
import { readSettings } from './config/readSettings';
import { createSecretGuard } from './secrets/createSecretGuard';
import { refusingSecrets } from './secrets/refusingSecrets';
import { createTakenProvider } from './taken/takenProvider';

/** Adds the `ecotrack:*` actions and the autocompletion `ecotrack`. A configuration that breaks a rule ends the start with a sentence. */
export default createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        autocomplete: scaffolderAutocompleteExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        http: coreServices.httpRouter,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
      },
      async init({ actions, autocomplete, config, http, reader, ...services }) {
        const { catalog } = services;
        // Modules start before their plugin, so this stands before its routes.
        http.use(createSecretGuard());
        const settings = readSettings(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const author = readAuthor(config);
        const forge = { ...settings, integrations, reader, author };
        const stock = { config, integrations };
        const add = <I extends JsonObject, O extends JsonObject>(
          action: TemplateAction<I, O>,
        ) => actions.addActions(refusingSecrets(action));
        add(createServiceValidateAction(settings));
        add(createServiceGenerateAction(settings));
        createConcernActions(settings).forEach(add);
        add(createRepositoryProbeAction(forge));
        add(
          createRepositoryPublishAction({
            ...forge,
            publish: createPublish(settings.repositories, stock),
          }),
        );
        add(createGitopsRegisterAction(settings));
        add(
          createGitopsDeliverAction({
            ...forge,
            request: createRequest(settings.repositories, stock),
          }),
        );
        add(createEntityRegisterAction({ catalog }));
        add(createEntityAwaitAction({ catalog }));
        autocomplete.addAutocompleteProvider(
          createTakenProvider({
            ...settings,
            ...services,
            integrations,
            reader,
          }),
        );
      },
    });
  },
});
