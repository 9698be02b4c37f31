import { Condition } from '../runtime/conditions';

/** A condition with its reasons for True and for False. */
export const condition = (
  type: string,
  isTrue: boolean,
  reasons: [string, string],
  message: string,
): Condition => ({
  type,
  status: isTrue ? 'True' : 'False',
  reason: reasons[isTrue ? 0 : 1],
  message,
});
