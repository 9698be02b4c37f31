import { ResourceKind } from '../../kinds/ResourceKind';
import { valueAt } from '../../store/objects';
import { KubernetesObject } from '../../store/types';
import { badRequest } from '../status/statusErrors';

type Matches = (object: KubernetesObject) => boolean;

/** Splits at commas that are not escaped. */
const terms = (selector: string) =>
  selector.match(/(?:\\.|[^,])+/g)?.map(term => term.trim()) ?? [];

function parseTerm(kind: ResourceKind, term: string): Matches {
  const [, label, operator, raw] =
    /^([^=!]+)(==|!=|=)((?:\\[\\,=]|[^\\,=])*)$/.exec(term) ?? [];
  if (!label) {
    throw badRequest(
      `invalid field selector: ${term}; can't understand '${term}'`,
    );
  }
  if (
    !['metadata.name', 'metadata.namespace', ...kind.fieldLabels].includes(
      label,
    )
  ) {
    throw badRequest(`field label not supported: ${label}`);
  }
  const wanted = raw.replace(/\\(.)/g, '$1');
  const path = label.split('.');
  return object => {
    const value = valueAt(object, path);
    const text = value === undefined || value === null ? '' : String(value);
    return (text === wanted) === (operator !== '!=');
  };
}

/** A predicate for objects of one kind. Throws BadRequest. */
export function parseFieldSelector(
  kind: ResourceKind,
  selector: string | null,
): Matches {
  const matchers = terms(selector ?? '').map(term => parseTerm(kind, term));
  return object => matchers.every(matches => matches(object));
}
