import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import type { TechdocsGenerator } from '@backstage/plugin-techdocs-node';
import { MarkdownGenerator } from './generator/MarkdownGenerator';

/**
 * Lets TechDocs build sites in Node. Does nothing unless
 * `techdocs.ecotrack.enabled` is true; MkDocs stays the builder then.
 *
 * @public
 */
export const techdocsModuleEcotrack = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        generators: techdocsGeneratorExtensionPoint,
      },
      async init({ config, logger, generators }) {
        if (!config.getOptionalBoolean('techdocs.ecotrack.enabled')) {
          logger.info(
            'TechDocs are built by MkDocs; set techdocs.ecotrack.enabled to ' +
              'build them in Node',
          );
          return;
        }
        const generator = new MarkdownGenerator(
          ScmIntegrations.fromConfig(config),
        );
        // The extension point names the class of the MkDocs generator, whose
        // private fields nothing outside it can have; only run() is called.
        generators.setTechdocsGenerator(
          generator as unknown as TechdocsGenerator,
        );
        logger.info('TechDocs are built in Node');
      },
    });
  },
});
