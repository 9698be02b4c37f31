import type { Binary, Expression, Matching } from './Expression';
import { isOperator } from './Operator';
import {
  childOf,
  childrenOf,
  nameOf,
  Node,
  textOf,
  unknownSyntax,
} from './syntax';

/** Names in a list of labels. */
export const labelNames = (list: Node | undefined): string[] =>
  list ? childrenOf(list).map(textOf) : [];

function parseMatching(clause: Node | undefined): Matching {
  const parts = clause ? childrenOf(clause) : [];
  const names = parts.map(nameOf);
  const at = names.findIndex(
    name => name.startsWith('Group') && name !== 'GroupingLabels',
  );
  const sides = { GroupLeft: 'left', GroupRight: 'right' } as const;
  return {
    on: names.includes('On'),
    labels: labelNames(parts[1]),
    ...(at !== -1 && { group: sides[names[at] as keyof typeof sides] }),
    include: at === -1 ? [] : labelNames(parts[at + 1]),
  };
}

/** Reads an operation on two operands. */
export function parseBinary(
  node: Node,
  parse: (operand: Node) => Expression,
): Binary {
  const children = childrenOf(node);
  const operator = textOf(children[1]).toLowerCase();
  if (!isOperator(operator)) throw unknownSyntax(children[1]);
  return {
    type: 'binary',
    operator,
    left: parse(children[0]),
    right: parse(children[children.length - 1]),
    returnBool: childOf(node, 'BoolModifier') !== undefined,
    matching: parseMatching(childOf(node, 'MatchingModifierClause')),
  };
}
