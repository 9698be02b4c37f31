/** Millicores of a CPU quantity as the documents write it, such as `250m`. */
export const millicores = (cpu: string): number => Number.parseInt(cpu, 10);

/** Mebibytes of a quantity as the documents write it, `Mi` or `Gi`. */
export const mebibytes = (size: string): number =>
  Number.parseInt(size, 10) * (size.endsWith('Gi') ? 1024 : 1);
