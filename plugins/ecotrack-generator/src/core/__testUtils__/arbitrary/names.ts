import fc from 'fast-check';
import { between, chance, oneOf, type Draw } from './Draw';

/** Words that mean nothing to Java, SQL, Kubernetes or Spring. */
const NOUNS = [
  'order',
  'shipment',
  'invoice',
  'ticket',
  'parcel',
  'sensor',
  'depot',
  'vehicle',
  'tariff',
  'meter',
  'zone',
  'customer',
] as const;

/** No reserved word of any language ends so. */
const invented = () => fc.stringMatching(/^[a-z][a-z0-9]{0,8}z$/);
/** May follow a first word; no reserved ending is this short. */
const short = () => fc.stringMatching(/^[a-z0-9]{1,2}$/);

const first = (draw: Draw) =>
  chance(draw, 7) ? oneOf(draw, NOUNS) : draw(invented);
const next = (draw: Draw) =>
  chance(draw, 5) ? draw(short) : oneOf(draw, NOUNS);

/** Lower-case words with a joint between them; one in ten is as long as it may be. */
function joined(draw: Draw, joint: string, max: number): string {
  const parts = [first(draw)];
  for (let i = between(draw, 0, 2); i > 0; i--) parts.push(next(draw));
  const name = parts.join(joint);
  const long = chance(draw, 1)
    ? `${name}${joint}${'long'.repeat(Math.ceil(max / 4))}`
    : name;
  return long
    .slice(0, max - 1)
    .replace(/[_-]+$/, '')
    .concat('z');
}

export const kebabName = (draw: Draw, max = 40) => joined(draw, '-', max);
export const snakeName = (draw: Draw, max = 48) => joined(draw, '_', max);

/** What Java and Prometheus make of a name: neither tells these apart. */
export const folded = (name: string) =>
  name.replace(/[._-]/g, '').toLowerCase();

/** Names of one list: one that is taken gets a number. */
export class Names {
  private readonly taken = new Set<string>();

  constructor(taken: readonly string[] = []) {
    taken.forEach(name => this.taken.add(folded(name)));
  }

  has(name: string): boolean {
    return this.taken.has(folded(name));
  }

  add(wanted: string): string {
    let name = wanted;
    for (let i = 1; this.has(name); i++) {
      const end = `${i}z`;
      name = `${wanted.slice(0, wanted.length - end.length)}${end}`;
      if (wanted.length < 2 * end.length) name = `${wanted}${end}`;
    }
    this.taken.add(folded(name));
    return name;
  }
}
