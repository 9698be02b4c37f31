import { pathText, type DocumentEdit, type Path } from '@ecotrack/model';
import { useOpenDocument, type FieldError } from '../document/OpenDocument';
import { errorsAt, errorsBelow } from '../document/errorsAt';
import { valueAt } from '../document/valueAt';
import { canHold } from './values/canHold';
import { fieldId, helpId, problemsId } from './fieldId';
import { shownText } from './values/shownText';

/** What every input of a value needs. */
export interface FieldProps {
  readonly path: Path;
  readonly label: string;
  /** A sentence below the input. */
  readonly help?: string;
  /** An empty input stays in the document as an empty text, so that the rule about it is said. */
  readonly required?: boolean;
}

/**
 * A value of the document, its errors, and the attributes that tie an input to both.
 * With `deep`, errors of what is inside the value count as its own.
 */
export function useField(
  { path, help, required = false }: FieldProps,
  deep = false,
) {
  const { data, errors, edit } = useOpenDocument();
  const value = valueAt(data, path);
  const problems: readonly FieldError[] = (deep ? errorsBelow : errorsAt)(
    errors,
    path,
  );
  const described = [
    ...(help ? [helpId(path)] : []),
    ...(problems.length > 0 ? [problemsId(path)] : []),
  ];
  /** Writes the value, or removes it when there is none; what follows from it is part of the same step. */
  const write = (next: unknown, ...along: DocumentEdit[]) => {
    const given = next === undefined && required ? '' : next;
    if (given !== undefined) edit({ op: 'set', path, value: given }, ...along);
    else if (value !== undefined) edit({ op: 'remove', path }, ...along);
  };
  return {
    data,
    value,
    text: shownText(value),
    problems,
    write,
    input: {
      id: fieldId(path),
      'data-path': pathText(path),
      'aria-invalid': problems.length > 0 || undefined,
      'aria-describedby': described.join(' ') || undefined,
      'aria-required': required || undefined,
      disabled: !canHold(data, path),
    },
  };
}
