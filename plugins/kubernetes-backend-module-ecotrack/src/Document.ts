/** A JSON object. */
export type Document = Record<string, unknown>;

export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
