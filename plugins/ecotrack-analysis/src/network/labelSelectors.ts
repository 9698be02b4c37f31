import type { LabelSelector } from '../objects/isolation';
import type { ObjectOf } from '../objects/Objects';
import { every, Truth } from '../mesh/authorization/truth';

type Labels = Readonly<Record<string, string>>;
type Expression = LabelSelector['matchExpressions'][number];

function meets({ key, operator, values }: Expression, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** What a selector asks for, one demand for each label. */
const demandsOf = ({
  matchLabels,
  matchExpressions,
}: LabelSelector): readonly Expression[] => [
  ...Object.entries(matchLabels ?? {}).map(
    ([key, value]): Expression => ({ key, operator: 'In', values: [value] }),
  ),
  ...matchExpressions,
];

/** Whether a selector selects labels; an empty one selects all. */
export const selectsLabels = (
  selector: LabelSelector,
  labels: Labels,
): boolean => demandsOf(selector).every(demand => meets(demand, labels));

/** Label that the API server sets on each namespace. */
const NAME = 'kubernetes.io/metadata.name';

/** Whether a selector selects a namespace. Of one that is not among the objects only the name is known. */
export function selectsNamespace(
  selector: LabelSelector,
  name: string,
  namespaces: readonly ObjectOf<'Namespace'>[],
): Truth {
  const found = namespaces.find(one => one.metadata.name === name);
  const labels = { ...found?.metadata.labels, [NAME]: name };
  return every(
    demandsOf(selector).map(demand =>
      found || demand.key === NAME ? meets(demand, labels) : undefined,
    ),
  );
}
