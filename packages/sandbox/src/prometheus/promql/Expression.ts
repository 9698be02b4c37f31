import type { Matcher } from '../series/Matcher';
import type { Operator } from './Operator';

/** Series by their labels, of which the name is one; `offset` is milliseconds into the past. */
export type Selector = {
  readonly type: 'selector';
  readonly matchers: readonly Matcher[];
  readonly offset: number;
  /** Milliseconds of samples, for a range vector. */
  readonly range?: number;
};

/** Which labels make two series a pair. */
export type Matching = {
  readonly on: boolean;
  readonly labels: readonly string[];
  readonly group?: 'left' | 'right';
  /** Labels that come from the side of the one. */
  readonly include: readonly string[];
};

export type Binary = {
  readonly type: 'binary';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  readonly returnBool: boolean;
  readonly matching: Matching;
};

export type Aggregate = {
  readonly type: 'aggregate';
  readonly operator: string;
  readonly by: boolean;
  readonly labels: readonly string[];
  readonly operand: Expression;
};

export type Call = {
  readonly type: 'call';
  readonly name: string;
  readonly args: readonly Expression[];
};

/** A query, read. */
export type Expression =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'negation'; readonly operand: Expression }
  | Selector
  | Binary
  | Aggregate
  | Call;
