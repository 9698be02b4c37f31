const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** The number that a quantity of Kubernetes stands for: cores, bytes, or a count; undefined for what is none. */
export function quantity(text: unknown): number | undefined {
  const [, number, unit] =
    /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(String(text)) ?? [];
  return number === undefined
    ? undefined
    : Number(number) * FACTORS[unit ?? ''];
}
