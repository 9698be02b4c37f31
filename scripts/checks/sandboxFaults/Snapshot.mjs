import { WHOLE } from './damage.mjs';
import { factsOf, matches } from './factsOf.mjs';
import { ofHealth } from './ours.mjs';

const { OWN_PROVIDERS } = ofHealth('providers.ts');
const { projected } = ofHealth('__testUtils__/projected.ts');

const projections = OWN_PROVIDERS.flatMap(provider => provider.projections);
const KINDS = [...new Set(projections.map(({ kind }) => kind))];
const EARLIER = '2026-01-01T00:00:00.000Z';

/** The sandbox has just begun, and what is not there yet in its first minutes is no fault: as if it had run for an hour. */
const anHourOlder = object => ({
  ...object,
  metadata: {
    ...object.metadata,
    creationTimestamp: new Date(
      Date.parse(object.metadata.creationTimestamp) - 3_600_000,
    ).toISOString(),
  },
});

/** What a source told, or did not, after what happened to it. */
function told(source, harm, now, value, before) {
  if (!harm) return { status: 'known', value, asOf: now.toISOString() };
  const { cause = 'stale', last } = harm;
  return {
    status: 'missing',
    missing: { source, cause, message: `${source} is silent` },
    ...(last && {
      lastKnown: { value: last === 'old' ? before : value, asOf: EARLIER },
    }),
  };
}

/** What is so in one cluster at one moment: its objects as the watch layer holds them, and what its Prometheus answers. */
export class Snapshot {
  answers = new Map();
  #selected = new Map();
  #source;

  constructor(cluster) {
    this.#source = factsOf(cluster);
    this.now = this.#source.now;
    this.byKind = projected(
      { projections },
      Object.fromEntries(
        KINDS.map(kind => [kind, this.#source.all(kind).map(anHourOlder)]),
      ),
    );
  }

  select(kind, query) {
    const key = JSON.stringify([kind, query]);
    if (!this.#selected.has(key))
      this.#selected.set(
        key,
        this.byKind[kind].filter(one => matches(one, query)),
      );
    return this.#selected.get(key);
  }

  /** Asks Prometheus what was asked and is not answered; whether there was any such thing. */
  async fetch() {
    const isNew = await this.#source.fetch();
    for (const [text, samples] of this.#source.answers)
      this.answers.set(text, samples);
    return isNew;
  }

  /** The facts for one verdict after the damage; what is asked is told, and `before` is what was known in better days. */
  facts(damage = WHOLE, before = this, onQuestion = () => {}) {
    return {
      now: this.now,
      objects: (kind, query) => {
        onQuestion({ kind, query });
        const left = list =>
          list.flatMap(one => {
            if (damage.removed.has(one)) return [];
            return [damage.replaced.get(one) ?? one];
          });
        return told(
          `kubernetes:${kind}`,
          damage.silent.get(kind),
          this.now,
          left(this.select(kind, query)),
          before.select(kind, query),
        );
      },
      samples: (query, parameters) => {
        const text = query.expression(parameters);
        onQuestion({ id: query.id, text });
        const answer = this.answers.get(text);
        if (!answer) return this.#source.samples(query, parameters);
        return told(
          `prometheus:${query.id}`,
          damage.silent.get(text) ?? damage.silent.get(query.id),
          this.now,
          damage.changed.get(text)?.(answer) ?? answer,
          before.answers.get(text) ?? answer,
        );
      },
    };
  }
}
