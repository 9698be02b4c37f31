import { ofHealth } from './ours.mjs';
import { scopesOf } from './scopesOf.mjs';

const { OWN_PROVIDERS } = ofHealth('providers.ts');
const { subjectKey } = ofHealth('engine/Subject.ts');

/** What the services of the sandbox use in one environment, as the engine judges it, each with the entity it is used by. */
export const subjectsOf = (sandbox, environment) =>
  scopesOf(sandbox, environment).flatMap(scope =>
    OWN_PROVIDERS.flatMap(provider =>
      provider.resourcesOf(scope).map(resource => ({
        entityRef: scope.entityRef,
        key: subjectKey(resource, ''),
        resource,
        environment: scope.environment,
        type: provider.resourceTypes.find(({ type }) => type === resource.type),
        profile: { name: '', thresholds: {}, refused: [] },
      })),
    ),
  );
