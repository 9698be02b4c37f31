import fc from 'fast-check';
import type { ColumnKind } from '@ecotrack/model';
import { between, chance, maybe, oneOf, several, type Draw } from './Draw';
import { anyText } from './texts';
import type { ColumnDocument } from './ServiceDocument';

const KINDS: readonly ColumnKind[] = [
  'bigint',
  'integer',
  'smallint',
  'varchar',
  'varchar',
  'text',
  'text',
  'numeric',
  'boolean',
  'timestamptz',
  'date',
  'uuid',
  'jsonb',
];

/** Largest numbers; those of a bigint have fewer digits than a card. */
const LARGEST = {
  smallint: 32_767,
  integer: 2_147_483_647,
  bigint: 999_999_999_999,
};

/** What looks like an expression is no default of a text. */
const EXPRESSION =
  /^\s*(?:[a-z_][a-z0-9_.]*\(|\(|[ebxnu]?&?'|select\b|current_|\$[a-z0-9_]*\$)|'\s*(?:\)|::|\|\|)|--|\/\*/i;

const value = () =>
  fc.stringMatching(/^[A-Z][A-Z0-9]{0,8}(?:_[A-Z0-9]{1,8}){0,2}$/);
/** With letters between the digits: groups of digits could look like a card. */
const uuid = () => fc.uuid().map(one => one.replace(/\d(?=\d)/g, 'a'));
const date = () =>
  fc
    .date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    .map(one => one.toISOString().slice(0, 10));

/** Type, default, limits and values of a column, in a way that fits together. */
export type Typed = Omit<ColumnDocument, 'name'>;

export function typed(draw: Draw): Typed {
  const kind = oneOf(draw, KINDS);
  switch (kind) {
    case 'bigint':
    case 'integer':
    case 'smallint':
      return { type: kind, ...wholeLimits(draw, LARGEST[kind]) };
    case 'numeric':
      return numeric(draw);
    case 'varchar': {
      const length = oneOf(draw, [1, 3, 20, 64, 255, 10_485_760]);
      return { type: `varchar(${length})`, ...textual(draw, length) };
    }
    case 'text':
      return { type: kind, ...textual(draw, 500) };
    default:
      return { type: kind, default: maybe(draw, 3, () => plain(draw, kind)) };
  }
}

function plain(draw: Draw, kind: ColumnKind): string | boolean {
  switch (kind) {
    case 'boolean':
      return chance(draw, 5);
    case 'timestamptz':
      return 'now()';
    case 'date':
      return draw(date);
    case 'uuid':
      return chance(draw, 5) ? 'gen_random_uuid()' : draw(uuid);
    default:
      return oneOf(draw, ['{}', '[]']);
  }
}

function wholeLimits(draw: Draw, largest: number): Partial<Typed> {
  const minimum = maybe(draw, 3, () => between(draw, -largest, largest));
  const maximum = maybe(draw, 3, () =>
    between(draw, minimum ?? -largest, largest),
  );
  return {
    minimum,
    maximum,
    default: maybe(draw, 3, () =>
      between(draw, minimum ?? -largest, maximum ?? largest),
    ),
  };
}

/** Numbers of at most nine digits, so that no float stands between document and database. */
function numeric(draw: Draw): Typed {
  const scale = between(draw, 0, 4);
  const digits = between(draw, 1, 5);
  const type = `numeric(${digits + scale},${scale})`;
  const limits = wholeLimits(draw, 10 ** (digits + scale) - 1);
  const scaled = (whole?: number) =>
    whole === undefined ? undefined : whole / 10 ** scale;
  const { minimum, maximum, default: given } = limits;
  return {
    type,
    minimum: scaled(minimum),
    maximum: scaled(maximum),
    default: typeof given === 'number' ? scaled(given) : undefined,
  };
}

function textual(draw: Draw, length: number): Partial<Typed> {
  if (chance(draw, 3)) {
    const values = [
      ...new Set(several(draw, 1, 4, () => draw(value).slice(0, length))),
    ].map(one => one.replace(/_$/, ''));
    const distinct = [...new Set(values)];
    return {
      values: distinct,
      default: maybe(draw, 5, () => oneOf(draw, distinct)),
    };
  }
  const text = maybe(draw, 6, () =>
    [...anyText(draw)].slice(0, length).join(''),
  );
  return text === undefined || EXPRESSION.test(text) ? {} : { default: text };
}
