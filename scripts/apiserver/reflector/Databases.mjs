import { until } from '../../toolchain/until.mjs';

const PATH = '/apis/postgresql.cnpg.io/v1/namespaces/data/databases';

const PATIENCE_MS = 30_000;

const AT_ONCE = 16;

/** The databases of a namespace: as they are at the server, and as the watch layer knows them. */
export class Databases {
  /** As the watch layer knew them last. */
  count = 0;

  constructor(client, objects, kind) {
    this.client = client;
    this.objects = objects;
    this.kind = kind;
  }

  create = name =>
    this.#do('POST', PATH, 201, {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Database',
      metadata: { name },
      spec: { name },
    });

  /** Creates `db-FROM` to `db-TO`, without the last. */
  async createMany(from, to) {
    let next = from;
    const work = async () => {
      while (next < to) {
        const name = `db-${next}`;
        next += 1;
        await this.create(name);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  rename = (name, owner) =>
    this.#do(
      'PATCH',
      `${PATH}/${name}`,
      200,
      { spec: { owner } },
      {
        headers: { 'content-type': 'application/merge-patch+json' },
      },
    );

  remove = name => this.#do('DELETE', `${PATH}/${name}`, 200);

  /** Why the watch layer does not know them at the moment, if so. */
  get cause() {
    const fact = this.objects.objects(this.kind, {});
    return fact.status === 'missing' ? fact.missing.cause : undefined;
  }

  /** Waits until the watch layer knows exactly what is there. */
  agree = what =>
    until(
      what,
      async () => {
        const fact = this.objects.objects(this.kind, {});
        if (fact.status !== 'known') return false;
        const { json } = await this.client.get(PATH);
        const here = fact.value.map(identity).sort();
        const there = json.items.map(identity).sort();
        this.count = here.length;
        return here.join() === there.join();
      },
      PATIENCE_MS,
    );

  async #do(method, path, expected, body, options) {
    const { status, text } = await this.client.ask(method, path, body, options);
    if (status !== expected) throw new Error(`${method} ${path}: ${text}`);
  }
}

const identity = ({ metadata, spec }) =>
  [metadata.name, metadata.uid, metadata.resourceVersion, spec.owner].join(' ');
