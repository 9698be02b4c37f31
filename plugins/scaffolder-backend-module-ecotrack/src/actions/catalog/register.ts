import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './register.examples';

/** The catalog's answer comes wrapped as a ResponseError, whose cause has the name. */
const isConflict = (error: unknown) =>
  isError(error) &&
  (error.name === 'ConflictError' ||
    (isError(error.cause) && error.cause.name === 'ConflictError'));

/**
 * `ecotrack:entity:register`: a location in the catalog, once. The stock registration fails for a location that is
 * there already, so a task that was cut off after its registration could never end.
 */
export const createEntityRegisterAction = ({
  catalog,
}: {
  catalog: CatalogService;
}) =>
  createTemplateAction({
    id: 'ecotrack:entity:register',
    description: 'Registers a catalog-info.yaml in the catalog, unless it is',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        catalogInfoUrl: z =>
          z.string({ description: 'Page of the catalog-info.yaml' }),
      },
      output: {
        registered: z =>
          z.boolean({ description: 'Whether this run registered it' }),
      },
    },
    async handler(ctx) {
      const target = ctx.input.catalogInfoUrl;
      ctx.output('registered', false);
      if (ctx.isDryRun) return;
      try {
        await catalog.addLocation(
          { type: 'url', target },
          { credentials: await ctx.getInitiatorCredentials() },
        );
        ctx.output('registered', true);
        ctx.logger.info(`${target} is registered.`);
      } catch (error) {
        if (!isConflict(error)) throw error;
        ctx.logger.info(`${target} is registered already.`);
      }
    },
  });
