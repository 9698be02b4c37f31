import type { Expression } from '../promql/Expression';
import { dropName } from '../series/Labels';
import type { SeriesStore } from '../series/SeriesStore';
import { aggregate } from './aggregate';
import { evaluateBinary } from './binary';
import { call } from './functions';
import { instant } from './samples';
import { elementsOf, scalar, Value, vector } from './Value';

function negated(value: Value): Value {
  if (value.type === 'scalar') return scalar(-value.value);
  return vector(
    value.elements.map(element => ({
      labels: dropName(element.labels),
      value: -element.value,
    })),
  );
}

/**
 * Evaluates a query at one moment (milliseconds since 1970), as Prometheus 2.42 does. Throws QueryError, also for what
 * Prometheus knows and no query of the portal uses.
 */
export function evaluateQuery(
  expression: Expression,
  store: SeriesStore,
  time: number,
): Value {
  const evaluate = (one: Expression): Value => {
    switch (one.type) {
      case 'number':
        return scalar(one.value);
      case 'negation':
        return negated(evaluate(one.operand));
      case 'selector':
        return vector(
          instant(store, one, time).map(({ labels, point }) => ({
            labels,
            value: point.value,
          })),
        );
      case 'binary':
        return evaluateBinary(one, evaluate(one.left), evaluate(one.right));
      case 'aggregate':
        return vector(
          aggregate(one, elementsOf(evaluate(one.operand), one.operator)),
        );
      default:
        return call(one, { store, time, evaluate });
    }
  };
  return evaluate(expression);
}
