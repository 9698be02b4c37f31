import { ApiBlueprint, createApiRef } from '@backstage/frontend-plugin-api';
import { wrap } from 'comlink';
import type { ServiceGenerator } from './ServiceGenerator';

/** The model and the generator, in a worker of their own. */
export const serviceGeneratorApiRef = createApiRef<ServiceGenerator>({
  id: 'plugin.scaffolder.ecotrack-generator',
});

export const serviceGeneratorApi = ApiBlueprint.make({
  name: 'ecotrack-generator',
  params: defineParams =>
    defineParams({
      api: serviceGeneratorApiRef,
      deps: {},
      factory: startedWhenNeeded,
    }),
});

/** The worker is loaded by the first question, which is asked on the wizard's pages only. */
function startedWhenNeeded(): ServiceGenerator {
  let worker: ServiceGenerator | undefined;
  const started = () => {
    worker ??= wrap<ServiceGenerator>(
      new Worker(new URL('./generatorWorker', import.meta.url), {
        name: 'ecotrack-generator',
      }),
    );
    return worker;
  };
  return {
    begin: answers => started().begin(answers),
    draft: (text, surroundings) => started().draft(text, surroundings),
  };
}
