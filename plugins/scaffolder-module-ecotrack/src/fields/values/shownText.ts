/** Any value of the document as the text of an input; what is neither text, number nor truth value as JSON. */
export function shownText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
