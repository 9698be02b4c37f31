import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { byWorst } from '@ecotrack/backstage-plugin-platform-health-common';
import type { FleetRow } from '@ecotrack/backstage-plugin-platform-health-common';
import { fleetOf } from '../http/routes/fleetOf';
import { type ActionServices, audited } from './ActionServices';
import { callerOf } from './callerOf';
import { brief, fitting } from './fitting';

const NOT_WELL = new Set(['unhealthy', 'degraded', 'unknown']);

/** An entity with what is worst about it. */
function briefly({ entityRef, state, cells }: FleetRow) {
  const [worst] = [...cells].sort(byWorst);
  return {
    entityRef,
    state,
    technology: worst.technology,
    environment: worst.environment,
    ...(worst.rule !== undefined && { rule: worst.rule }),
    sentence: brief(worst.sentence),
  };
}

/** `platform-health:list-unhealthy`. */
export function registerListUnhealthy(
  registry: ActionsRegistryService,
  { documents, access, auth, auditor }: ActionServices,
): void {
  registry.register({
    name: 'list-unhealthy',
    title: 'List Unhealthy Entities',
    description: `
Lists the catalog entities whose data services, mesh, workloads or delivery are unhealthy, degraded or unknown, the
worst first, each with what is worst about it. Only entities whose health you may see are listed.

## When to use

Use this to see what is wrong on the platform now, before you ask for the health of one entity.
    `,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          owner: z
            .string()
            .optional()
            .describe('Owner, such as group:default/orders'),
          system: z
            .string()
            .optional()
            .describe('System, such as system:default/shop'),
          environment: z.string().optional(),
          technology: z.string().optional(),
        }),
      output: z =>
        z.object({
          entities: z.array(
            z.object({
              entityRef: z.string(),
              state: z.string(),
              technology: z.string(),
              environment: z.string(),
              rule: z.string().optional(),
              sentence: z.string(),
            }),
          ),
          leftOut: z
            .number()
            .describe('Entities that did not fit into the answer'),
        }),
    },
    examples: [
      { title: 'What is wrong in production', input: { environment: 'prod' } },
    ],
    action: async ({ input, credentials }) => {
      const caller = callerOf(auth, credentials);
      return audited(auditor, 'list-unhealthy-action', caller, async () => {
        const rows = fleetOf(documents.fleetRows(), input).filter(row =>
          NOT_WELL.has(row.state),
        );
        const readable = await access.readable(
          caller,
          rows.map(row => row.entityRef),
        );
        const all = rows
          .filter(row => readable.has(row.entityRef))
          .map(briefly);
        const entities = fitting(all);
        return {
          output: { entities, leftOut: all.length - entities.length },
        };
      });
    },
  });
}
