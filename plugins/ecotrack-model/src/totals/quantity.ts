/** Millicores of a CPU quantity as the documents write it, `250m`, or cores of a quota, `20`. */
export const millicores = (cpu: string): number =>
  Number.parseInt(cpu, 10) * (cpu.endsWith('m') ? 1 : 1000);

const MEBIBYTES: { readonly [unit: string]: number } = {
  Mi: 1,
  Gi: 1024,
  Ti: 1024 ** 2,
};

/** Mebibytes of a quantity as the documents write it, `Mi`, `Gi` or `Ti`. */
export const mebibytes = (size: string): number =>
  Number.parseInt(size, 10) * MEBIBYTES[size.slice(-2)];
