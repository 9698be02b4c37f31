import { parser } from '@prometheus-io/lezer-promql';
import { badData } from '../QueryError';
import type { Aggregate, Expression } from './Expression';
import { numberOf } from './literals';
import { labelNames, parseBinary } from './parseBinary';
import { parseSelector } from './parseSelector';
import {
  childOf,
  childrenOf,
  nameOf,
  Node,
  textOf,
  unknownSyntax,
} from './syntax';

function parseAggregate(node: Node): Aggregate {
  const [operator] = childrenOf(node);
  const modifier = childOf(node, 'AggregateModifier');
  const [first, ...more] = childrenOf(
    childOf(node, 'FunctionCallBody') ?? node,
  );
  if (more.length > 0) throw unknownSyntax(node);
  return {
    type: 'aggregate',
    operator: textOf(operator).toLowerCase(),
    by: !modifier || childOf(modifier, 'Without') === undefined,
    labels: labelNames(modifier && childOf(modifier, 'GroupingLabels')),
    operand: parseNode(first),
  };
}

function parseUnary(node: Node): Expression {
  const [sign, operand] = childrenOf(node);
  const inner = parseNode(operand);
  return textOf(sign) === '-' ? { type: 'negation', operand: inner } : inner;
}

function parseNode(node: Node): Expression {
  switch (nameOf(node)) {
    case 'ParenExpr':
      return parseNode(childrenOf(node)[0]);
    case 'NumberDurationLiteral':
      return { type: 'number', value: numberOf(node) };
    case 'UnaryExpr':
      return parseUnary(node);
    case 'BinaryExpr':
      return parseBinary(node, parseNode);
    case 'AggregateExpr':
      return parseAggregate(node);
    case 'FunctionCall': {
      const [name, body] = childrenOf(node);
      const args = childrenOf(body).map(parseNode);
      return { type: 'call', name: textOf(name), args };
    }
    case 'VectorSelector':
    case 'MatrixSelector':
    case 'OffsetExpr':
      return parseSelector(node);
    default:
      throw unknownSyntax(node);
  }
}

/** Reads a query. Throws QueryError: `bad_data` for what is no PromQL, `execution` for what the sandbox does not know. */
export function parse(query: string): Expression {
  const tree = parser.parse(query);
  let error: number | undefined;
  tree.iterate({
    enter(node) {
      if (node.type.isError) error ??= node.from;
    },
  });
  const [root] = childrenOf({ node: tree.topNode, query });
  if (error !== undefined || !root)
    throw badData(`1:${(error ?? 0) + 1}: parse error: unexpected input`);
  return parseNode(root);
}
