/** A text with one part replaced wherever it stands, as it is: no pattern on either side. */
export const substitute = (text: string, from: string, to: string): string =>
  text.split(from).join(to);

/** How often a part stands in a text. */
export const occurrences = (text: string, part: string): number =>
  text.split(part).length - 1;
