/** A value of the documents: what it is, what was written, and what stands in the file that carries it. */
export type Found = readonly [what: string, expected: unknown, found: unknown];
