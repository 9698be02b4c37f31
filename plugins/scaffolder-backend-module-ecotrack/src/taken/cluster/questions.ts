import type { AskedNames, Platform, TakenName } from '@ecotrack/model';
import {
  objectNames,
  schemaNames,
  topicNames,
  type ClusterObject,
} from './heldNames';

/** What one kind of names is called by the objects of a question. */
interface Held {
  readonly kind: TakenName['kind'];
  readonly wanted: readonly string[];
  readonly namesOf: (object: ClusterObject) => readonly string[];
}

/** A read of one cluster: all objects of a kind in a namespace, or one of them. */
export interface Question {
  readonly cluster: string;
  readonly namespace: string;
  readonly plural: 'kafkatopics' | 'databases' | 'deployments';
  /** Path of the API below the cluster's address. */
  readonly path: string;
  /** Whether the path names one object. */
  readonly one: boolean;
  readonly held: readonly Held[];
}

/** What has to be read to know which names are in use; nothing when none is asked that a cluster could hold. */
export function questionsFor(
  { service, schema, topics }: AskedNames,
  { environments }: Platform,
): Question[] {
  const services = service === undefined ? [] : [service];
  const schemas = schema === undefined ? [] : [schema];
  const asksServices = (namesOf: Held['namesOf']): Held => ({
    kind: 'service',
    wanted: services,
    namesOf,
  });
  return environments.flatMap(({ cluster, namespace, dataNamespace }) => {
    const questions: Question[] = [
      {
        cluster,
        namespace: dataNamespace,
        plural: 'kafkatopics',
        path: `/apis/kafka.strimzi.io/v1/namespaces/${dataNamespace}/kafkatopics`,
        one: false,
        held: [{ kind: 'topic', wanted: topics, namesOf: topicNames }],
      },
      {
        cluster,
        namespace: dataNamespace,
        plural: 'databases',
        path: `/apis/postgresql.cnpg.io/v1/namespaces/${dataNamespace}/databases`,
        one: false,
        held: [
          { kind: 'schema', wanted: schemas, namesOf: schemaNames },
          // A database outlives its service, and the next of that name would be given its rows.
          asksServices(objectNames),
        ],
      },
      {
        cluster,
        namespace,
        plural: 'deployments',
        path: `/apis/apps/v1/namespaces/${namespace}/deployments/${service}`,
        one: true,
        held: [asksServices(objectNames)],
      },
    ];
    return questions.filter(({ held }) =>
      held.some(({ wanted }) => wanted.length > 0),
    );
  });
}
