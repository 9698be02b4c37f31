import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { TechnologyHealth } from '@ecotrack/backstage-plugin-platform-health-common';
import { type ActionServices, audited } from './ActionServices';
import { callerOf } from './callerOf';
import { brief, fitting } from './fitting';

function normalized(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, { defaultKind: 'component' }),
    );
  } catch {
    throw new InputError(
      `entityRef: ${JSON.stringify(
        entityRef.slice(0, 200),
      )} is no entity reference; write it like component:default/orders`,
    );
  }
}

/** A technology with its worst finding. */
function briefly(health: TechnologyHealth) {
  const { technology, environment, state, sentence, findings } = health;
  const [worst] = findings;
  return {
    technology,
    environment,
    state,
    sentence: brief(sentence),
    ...(worst && {
      finding: {
        rule: worst.rule,
        since: worst.since,
        nextStep: brief(worst.nextStep),
      },
    }),
  };
}

/** `platform-health:get-entity-health`. */
export function registerGetEntityHealth(
  registry: ActionsRegistryService,
  { documents, access, auth, auditor }: ActionServices,
): void {
  registry.register({
    name: 'get-entity-health',
    title: 'Get the Health of an Entity',
    description: `
Tells whether the data services, the mesh, the workloads and the delivery of a catalog entity are healthy, per
environment, the worst first. Each technology that is not well names its worst finding: rule, since when, and what to
do first. \`unknown\` means that a source is silent; it does not mean healthy.

## When to use

Use this to see why a service misbehaves or whether it is safe to deploy it.
    `,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .max(200)
            .describe('Entity reference, such as component:default/orders'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          state: z.string(),
          technologies: z.array(
            z.object({
              technology: z.string(),
              environment: z.string(),
              state: z.string(),
              sentence: z.string(),
              finding: z
                .object({
                  rule: z.string(),
                  since: z.string(),
                  nextStep: z.string(),
                })
                .optional(),
            }),
          ),
          leftOut: z
            .number()
            .describe('Technologies that did not fit into the answer'),
        }),
    },
    examples: [
      {
        title: 'Health of the order service',
        input: { entityRef: 'component:default/order-service' },
      },
    ],
    action: async ({ input, credentials }) => {
      const caller = callerOf(auth, credentials);
      return audited(auditor, 'entity-health-action', caller, async () => {
        const entityRef = normalized(input.entityRef);
        await access.requireReadable(caller, entityRef);
        const health = documents.entityHealthObject(entityRef);
        if (!health)
          throw new NotFoundError(`Nothing that ${entityRef} uses is watched`);
        const technologies = fitting(health.technologies.map(briefly));
        return {
          output: {
            entityRef,
            state: health.state,
            technologies,
            leftOut: health.technologies.length - technologies.length,
          },
        };
      });
    },
  });
}
