import * as z from 'zod/v4';

/** What a value has to be; `says` ends the sentence "has to be ...". */
export interface ValueForm {
  readonly says: string;
  accepts(value: string): boolean;
}

const form = (says: string, accepts: (value: string) => boolean) => ({
  says,
  accepts,
});

/** A list with commas; an empty text is an empty list. */
const everyOf =
  (accepts: (item: string) => boolean) =>
  (value: string): boolean =>
    value.trim() === '' || value.split(',').every(item => accepts(item.trim()));

const upTo = (highest: number) => (value: string) =>
  /^\d{1,10}$/.test(value.trim()) && Number(value) <= highest;

const isPort = upTo(65_535);
const CIDR = z.union([z.cidrv4(), z.cidrv6()]);
const isRange = (text: string) => CIDR.safeParse(text).success;

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

const oneOf = (...values: readonly string[]) =>
  form(`one of ${values.join(', ')}`, value => values.includes(value));

/** Forms of values, as the injector and the control plane of Istio 1.31 read them. */
export const FORMS = {
  bool: form('true or false', value =>
    /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(value),
  ),
  inject: oneOf('true', 'false'),
  number: form('a number without sign', upTo(4_294_967_295)),
  percent: form('a number from 0 to 100', upTo(100)),
  port: form('a port', isPort),
  ports: form('a list of ports with commas', everyOf(isPort)),
  portsOrAll: form(
    'a list of ports with commas, or *',
    value => value === '*' || everyOf(isPort)(value),
  ),
  ranges: form(
    'a list of address ranges such as 10.0.0.0/8 with commas',
    everyOf(isRange),
  ),
  rangesOrAll: form(
    'a list of address ranges such as 10.0.0.0/8 with commas, or *',
    value => value === '*' || everyOf(isRange)(value),
  ),
  interfaces: form(
    'a list of interfaces with commas, each of at most 15 characters',
    everyOf(item => /^[\w.@:-]{1,15}$/.test(item)),
  ),
  quantity: form('a quantity such as 100m or 128Mi', value =>
    /^[+-]?(\d+\.?\d*|\.\d+)([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.test(value),
  ),
  json: form('JSON', isJson),
  interception: oneOf('REDIRECT', 'TPROXY', 'NONE'),
  compression: oneOf('brotli', 'gzip', 'zstd'),
  distribution: oneOf('PreferClose', 'PreferSameZone', 'PreferSameNode', 'Any'),
  dataplane: oneOf('ambient', 'none'),
  waypointFor: oneOf('service', 'workload', 'all', 'none'),
  tlsMode: oneOf('istio', 'disabled'),
} as const satisfies Readonly<Record<string, ValueForm>>;

export type FormName = keyof typeof FORMS;
