import { endsIn, settingsLike } from '../fields';
import { broken, meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

const UNITS: Readonly<Record<string, number>> = {
  Millis: 1,
  Seconds: 1000,
  Minutes: 60_000,
  Hours: 3_600_000,
  Days: 86_400_000,
};

interface Configured {
  readonly name: End;
  readonly ttlMs: End;
}

/** Caches that the code configures, with the time that their entries live. */
const configured = ({ texts }: Wiring): Configured[] =>
  texts.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /\.withCacheConfiguration\("([^"]+)",[^\n]*?Duration\.of(\w+)\((\d+)\)/g,
      ),
    ].map(([, name, unit, number]) => ({
      name: { file, field: 'withCacheConfiguration', value: name },
      ttlMs: {
        file,
        field: `withCacheConfiguration("${name}")`,
        value: String(Number(number) * UNITS[unit]),
      },
    })),
  );

/** Caches that the code reads and evicts. */
const used = ({ texts }: Wiring): End[] =>
  texts.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /@(Cacheable|CachePut|CacheEvict)\((?:cacheNames = |value = )?"([^"]+)"/g,
      ),
    ].map(([, annotation, value]) => ({
      file,
      field: `@${annotation}`,
      value,
    })),
  );

/** Caches have the names and lives that the service document gives them, in keys that begin with the service's name. */
export const caches: WiringRule = {
  id: 'caches',
  find(wiring) {
    const inCode = configured(wiring);
    const names = endsIn(wiring, 'ecotrack.yaml', 'spec.redis.caches.*.name');
    const lives = endsIn(wiring, 'ecotrack.yaml', 'spec.redis.caches.*.ttlMs');
    const asked = names.flatMap(name => {
      const own = inCode.find(one => one.name.value === name.value);
      const life = lives.find(
        ({ field }) => field === name.field.replace(/name$/, 'ttlMs'),
      );
      return own && life
        ? meet(
            'caches',
            [life],
            'which is not how long the code keeps entries',
            [own.ttlMs],
          )
        : [];
    });
    return [
      ...meet(
        'caches',
        names,
        'which the code does not configure',
        inCode.map(({ name }) => name),
      ),
      ...meet(
        'caches',
        used(wiring),
        'which the code does not configure',
        inCode.map(({ name }) => name),
      ),
      ...asked,
      ...prefix(wiring),
    ];
  },
};

/** All services share one Redis: keys begin with the name of the service. */
function prefix(wiring: Wiring) {
  const name = settingsLike(wiring, /^spring\.application\.name$/);
  return settingsLike(wiring, /^spring\.cache\.redis\.key-prefix$/)
    .filter(({ value }) => name.some(one => !value.startsWith(`${one.value}:`)))
    .map(end =>
      broken('caches', end, 'which does not begin with the name', name),
    );
}
