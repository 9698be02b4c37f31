const DESCRIPTORS: { readonly [name: string]: string | undefined } = {
  '@hourly': '0 0 * * * *',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@weekly': '0 0 0 * * 0',
  '@monthly': '0 0 0 1 * *',
};

/** The schedule with six fields, seconds first, as CloudNativePG reads it: five fields get second 0. */
export function cronWithSeconds(schedule: string): string {
  const described = DESCRIPTORS[schedule];
  if (described !== undefined) return described;
  return schedule.split(' ').length === 5 ? `0 ${schedule}` : schedule;
}
