/** A moment as the backend writes it; undefined for what is none. */
export function momentOf(text: string | undefined): Date | undefined {
  if (!text) return undefined;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
