const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
};

/** `20Gi` in bytes; undefined for what is no quantity of storage. */
export function quantity(text: string): number | undefined {
  const [, number, unit] =
    /^(\d+(?:\.\d+)?)([KMGT]i|[kMGT]?)$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * UNITS[unit];
}
