import { startApiServer } from '../../servers/apiServer.mjs';
import { ours } from '../../checks/sandboxFaults/ours.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { say } from '../../toolchain/say.mjs';
import { installCrds } from '../crds.mjs';
import { definition } from '../widgets.mjs';
import { Databases } from './Databases.mjs';
import { DirectTransport } from './DirectTransport.mjs';
import { STORY } from './story.mjs';

const { createClusterObjects } = ours(
  'plugins/platform-health-backend/src/watch/createClusterObjects.ts',
);

const GROUP = 'postgresql.cnpg.io';
const DATABASES = `databases.${GROUP}`;

/**
 * Watches end every four seconds, so that the story meets many ends. A server that has just been started says 404 until
 * it has read its definitions; who takes that for a kind that is gone waits five minutes and fails here.
 */
const TIMING = {
  answerDeadline: 60_000,
  watchSeconds: [4, 4],
  silence: 20_000,
  staleAfter: 30_000,
  steadyAfter: 1_000,
  backoff: [200, 1_500],
  probe: [50, 500],
  absentRetry: 300_000,
};

const quiet = () => {};
const logger = { debug: quiet, info: quiet, warn: quiet, error: console.error };

/**
 * Tells the watch layer of the health backend a story at a real API server, and holds what it knows against what is
 * there after each of its parts. Resolves with sentences about what went wrong.
 */
export async function wrongInReflector() {
  const server = await startApiServer();
  const transport = new DirectTransport(server);
  const objects = createClusterObjects({
    cluster: 'real',
    transport,
    projections: [{ kind: DATABASES, keep: ['spec'] }],
    logger,
    timing: TIMING,
    budget: { burst: 200, perSecond: 50 },
  });
  try {
    await installCrds(server.client, [
      definition(GROUP, 'Database', 'databases'),
    ]);
    const databases = new Databases(server.client, objects, DATABASES);
    for (const [what, happens] of STORY) {
      await happens({ server, transport, objects, databases });
      await databases.agree(what);
    }
    const relisted = transport.asked.filter(
      ({ what, isFirst }) => what === 'objects' && isFirst,
    ).length;
    say(
      `  reflector: ${databases.count} objects, ${transport.countOf(
        'watch',
      )} watches, ${relisted} lists, ${transport.told.length} events`,
    );
    return [];
  } catch (error) {
    if (error instanceof Sentence) return [error.message];
    throw error;
  } finally {
    await objects.stop();
    await server.close();
  }
}
