import type { Run } from '../portal/Portal';
import { refusalFaults } from '../refusal/refusalFaults';
import { toldIn } from '../refusal/told';
import type { Visitor } from './Door';

/** What is wrong with how an action refused: with an InputError that says all, and nothing written. */
export function refusedRunFaults(
  { error, written }: Run,
  expected: readonly string[],
  visitor: Visitor,
): readonly string[] {
  const faults = written.length ? [`left files behind: ${written[0]}`] : [];
  if (error === undefined) return ['is accepted', ...faults];
  if (!(error instanceof Error) || error.name !== 'InputError') {
    return [`ends with ${String(error)} instead of an InputError`, ...faults];
  }
  return [
    ...refusalFaults(toldIn(error.message), expected, visitor),
    ...faults,
  ];
}

/** What is wrong with how an action took a good value. */
export const acceptedRunFaults = ({ error }: Run): readonly string[] =>
  error === undefined
    ? []
    : [`is refused: ${error instanceof Error ? error.message : String(error)}`];
