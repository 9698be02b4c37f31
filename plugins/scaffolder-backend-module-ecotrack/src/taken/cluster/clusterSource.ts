import type { Platform, TakenAnswer, TakenName } from '@ecotrack/model';
import { createLookup, type LookupOptions } from '../lookup';
import type { TakenSource } from '../TakenSource';
import { clusterObject, labelledService } from './heldNames';
import { listObjects } from './listObjects';
import { questionsFor, type Question } from './questions';
import { readCluster, type ClusterAccess } from './readCluster';

/**
 * Looks names up among the objects of every environment: topics, databases with their schemas, and deployments.
 * The kinds are these and the namespaces those of the platform document; of a request only names get there.
 */
export function createClusterSource({
  platform,
  access,
  ...options
}: LookupOptions & {
  platform: Platform;
  access: ClusterAccess;
}): TakenSource {
  type Place = Pick<Question, 'cluster' | 'path' | 'one'>;
  const lookup = createLookup(options, async (key, signal) => {
    const { cluster, path, one }: Place = JSON.parse(key);
    const read = (at: string) => readCluster(access, cluster, at, signal);
    if (!one) return listObjects(path, read);
    const object = await read(path);
    return object === undefined ? [] : [clusterObject.parse(object)];
  });

  const answer = async (question: Question): Promise<TakenAnswer> => {
    const { cluster, namespace, plural, path, one, held } = question;
    const told = await lookup(JSON.stringify({ cluster, path, one }));
    if (!told.known) {
      const part = `${cluster}/${namespace}/${plural}`;
      const { cause } = told;
      return { taken: [], unknown: [{ source: 'cluster', part, cause }] };
    }
    const taken = told.value.flatMap(object =>
      held.flatMap(({ kind, wanted, namesOf }) =>
        namesOf(object)
          .filter(name => wanted.includes(name))
          .map((name): TakenName => {
            const service = labelledService(object);
            return { kind, name, holder: { service, source: 'cluster' } };
          }),
      ),
    );
    return { taken, unknown: [] };
  };

  return async names => {
    const answers = await Promise.all(
      questionsFor(names, platform).map(answer),
    );
    return {
      taken: answers.flatMap(({ taken }) => taken),
      unknown: answers.flatMap(({ unknown }) => unknown),
    };
  };
}
