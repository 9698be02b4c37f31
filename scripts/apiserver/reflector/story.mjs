import { until } from '../../toolchain/until.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';

function insist(isSo, sentence) {
  if (!isSo) throw new Sentence(`The reflector: ${sentence}.`);
}

const lists = transport =>
  transport.asked.filter(({ what, isFirst }) => what === 'objects' && isFirst)
    .length;

/** `[what must come of it, what happens]`; after each the reflector has to know exactly what is there. */
export const STORY = [
  [
    'the first list, in three pages',
    async ({ databases, objects, transport }) => {
      await databases.createMany(0, 1_100);
      objects.start();
      await databases.agree('the first list');
      insist(
        transport.countOf('objects') === 3,
        `1,100 objects were listed in ${transport.countOf(
          'objects',
        )} pages and not in three`,
      );
    },
  ],
  [
    'changes as they happen',
    async ({ databases, transport }) => {
      const before = lists(transport);
      await databases.create('late');
      await databases.rename('db-7', 'other');
      await databases.remove('db-8');
      await databases.agree('three changes');
      insist(lists(transport) === before, 'three changes made it list again');
    },
  ],
  [
    'a watch that goes on from a bookmark',
    async ({ databases, transport, server }) => {
      const before = lists(transport);
      // Something else moves the version of the cluster, and nothing of ours.
      const elsewhere =
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
      await server.client.ask(
        'PATCH',
        `${elsewhere}/${databases.kind}`,
        { metadata: { annotations: { moved: 'true' } } },
        { headers: { 'content-type': 'application/merge-patch+json' } },
      );
      const bookmarks = () =>
        transport.told
          .filter(({ type }) => type === 'BOOKMARK')
          .map(({ object }) => object.metadata.resourceVersion);
      await until('a watch that begins at a bookmark', async () =>
        transport.asked.some(
          ({ what, version }) =>
            what === 'watch' && bookmarks().includes(version),
        ),
      );
      insist(
        lists(transport) === before,
        'the end of a watch made it list again',
      );
    },
  ],
  [
    'what changed while the history was forgotten',
    async ({ databases, transport, server }) => {
      const before = lists(transport);
      const release = transport.hold();
      await until('the end of a watch', async () => transport.held > 0);
      for (const name of ['db-1', 'db-2', 'db-500', 'db-1099'])
        await databases.remove(name);
      await databases.createMany(2_000, 2_030);
      await databases.rename('db-3', 'other');
      await databases.remove('db-4');
      await databases.create('db-4');
      const { json } = await server.client.get(
        '/apis/postgresql.cnpg.io/v1/databases?limit=1',
      );
      await server.etcd.compact(json.metadata.resourceVersion);
      await server.kill();
      await server.start();
      release();
      await until('410 for a version that is gone', async () =>
        transport.told.some(
          ({ type, object }) => type === 'ERROR' && object.code === 410,
        ),
      );
      await databases.agree('what changed meanwhile');
      insist(
        lists(transport) === before + 1,
        `after one 410 it listed ${lists(transport) - before} times`,
      );
    },
  ],
  [
    'the server that was killed',
    async ({ databases, server }) => {
      await server.kill();
      await until('the loss of the server', async () => databases.cause);
      await server.start();
      await databases.rename('db-5', 'after');
    },
  ],
  [
    'what was deleted while the line was cut',
    async ({ databases, transport }) => {
      transport.cut();
      await databases.remove('db-6');
      await databases.remove('late');
      await databases.create('later');
      transport.mend();
    },
  ],
];
