import { badData } from '../QueryError';
import { matcher, Matcher } from '../series/Matcher';
import { NAME } from '../series/Labels';
import type { Selector } from './Expression';
import { durationOf, stringOf } from './literals';
import {
  childOf,
  childrenOf,
  nameOf,
  Node,
  textOf,
  unknownSyntax,
} from './syntax';

const OPERATORS = ['=', '!=', '=~', '!~'] as const;

function parseMatcher(node: Node): Matcher {
  const [label, sign, value] = childrenOf(node);
  if (nameOf(node) !== 'UnquotedLabelMatcher') throw unknownSyntax(node);
  const operator = OPERATORS.find(one => one === textOf(sign));
  if (!operator) throw unknownSyntax(node);
  try {
    return matcher(textOf(label), operator, stringOf(value));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw badData(`${textOf(value)} is no regular expression`);
    throw error;
  }
}

function parseVector(node: Node): Selector {
  const name = childOf(node, 'Identifier');
  const list = childOf(node, 'LabelMatchers');
  const matchers = [
    ...(name ? [matcher(NAME, '=', textOf(name))] : []),
    ...(list ? childrenOf(list).map(parseMatcher) : []),
  ];
  if (matchers.every(({ accepts }) => accepts('')))
    throw badData(
      'vector selector must contain at least one non-empty matcher',
    );
  return { type: 'selector', matchers, offset: 0 };
}

/** Reads a selector with its range and offset, in either order. */
export function parseSelector(node: Node): Selector {
  const [inner, ...rest] = childrenOf(node);
  switch (nameOf(node)) {
    case 'VectorSelector':
      return parseVector(node);
    case 'MatrixSelector':
      return { ...parseSelector(inner), range: durationOf(rest[0]) };
    case 'OffsetExpr':
      return { ...parseSelector(inner), offset: durationOf(rest[1]) };
    default:
      throw unknownSyntax(node);
  }
}
