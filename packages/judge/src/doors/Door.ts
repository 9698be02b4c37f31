import type { JsonValue } from '@backstage/types';

/** A value on its way in. */
export interface Visitor {
  readonly value: JsonValue;
  /** Whether messages must not repeat it. */
  readonly secret: boolean;
}

/** One way into the product. Both answers are the faults found, as ends of a sentence; none is what is wanted. */
export interface Door {
  readonly name: string;
  /** What is wrong with how it treats a value that it has to refuse. */
  refusing(visitor: Visitor): Promise<readonly string[]>;
  /** What is wrong with how it treats a value that it has to carry. */
  carrying(visitor: Visitor): Promise<readonly string[]>;
}
