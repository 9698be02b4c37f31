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
      factory: () =>
        startedWhenNeeded(
          () =>
            new Worker(new URL('./generatorWorker', import.meta.url), {
              name: 'ecotrack-generator',
            }),
        ),
    }),
});

/**
 * The worker is loaded by the first question, which is asked on the wizard's pages only. One that cannot be
 * loaded fails every question, and the next question loads it again.
 */
export function startedWhenNeeded(load: () => Worker): ServiceGenerator {
  let running: Running | undefined;
  const start = (): Running => {
    const worker = load();
    const broken = new Promise<never>((_, reject) => {
      worker.addEventListener('error', event => {
        running = undefined;
        worker.terminate();
        reject(
          new Error(
            `The generator stopped: ${event.message || 'it cannot be loaded'}.`,
          ),
        );
      });
    });
    // Who asks hears of it; a worker that breaks while nobody asks is no unhandled rejection.
    broken.catch(() => {});
    return { remote: wrap<ServiceGenerator>(worker), broken };
  };
  const ask = async <T>(question: (one: ServiceGenerator) => Promise<T>) => {
    running ??= start();
    return Promise.race([question(running.remote), running.broken]);
  };
  return {
    begin: answers => ask(one => one.begin(answers)),
    draft: (...asked) => ask(one => one.draft(...asked)),
    calls: (...asked) => ask(one => one.calls(...asked)),
    repairs: (...asked) => ask(one => one.repairs(...asked)),
  };
}

interface Running {
  readonly remote: ServiceGenerator;
  readonly broken: Promise<never>;
}
