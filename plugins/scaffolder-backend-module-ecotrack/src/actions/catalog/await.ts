import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { setTimeout } from 'node:timers/promises';
import { readEntityRef } from '../../inputs/entityRef';
import { examples } from './await.examples';

const PAUSE_MS = 250;
const PATIENCE_MS = 60_000;

/**
 * `ecotrack:entity:await`: ends when the entity stands in the catalog. The stock registration only writes down
 * the location; the catalog reads it a moment later, and a link followed before that says "not found".
 */
export const createEntityAwaitAction = ({
  catalog,
  patienceMs = PATIENCE_MS,
}: {
  catalog: CatalogService;
  /** How long the catalog may take, in milliseconds. */
  patienceMs?: number;
}) =>
  createTemplateAction({
    id: 'ecotrack:entity:await',
    description:
      'Waits until an entity that was registered stands in the catalog',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string({
            description: 'Reference, such as component:default/order-service',
          }),
      },
      output: {
        entityRef: z => z.string({ description: 'The same reference' }),
      },
    },
    async handler(ctx) {
      const entityRef = readEntityRef(ctx.input.entityRef);
      ctx.output('entityRef', entityRef);
      if (ctx.isDryRun) return;
      const credentials = await ctx.getInitiatorCredentials();
      const end = Date.now() + patienceMs;
      while (!(await catalog.getEntityByRef(entityRef, { credentials }))) {
        if (Date.now() > end) {
          throw new ServiceUnavailableError(
            `${entityRef} is registered, but did not appear in the catalog within ${
              patienceMs / 1000
            } s. Look at the catalog's log, or run the task again.`,
          );
        }
        await setTimeout(PAUSE_MS, undefined, { signal: ctx.signal });
      }
      ctx.logger.info(`${entityRef} stands in the catalog.`);
    },
  });
