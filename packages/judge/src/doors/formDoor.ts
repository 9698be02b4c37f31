import { pathText } from '@ecotrack/model';
import type { AnswerInput } from '../map/Input';
import type { Portal } from '../portal/Portal';
import type { Door, Visitor } from './Door';
import type { formPage } from './formPage';
import { acceptedRunFaults, refusedRunFaults } from './runFaults';

/**
 * An answer of the form. The form shows the errors of its JSON Schema and those of the model, which runs in it; the
 * action asks the model again, because a task can be started without the form.
 */
export function formDoor(
  { answer, answers, path }: AnswerInput,
  portal: Portal,
  page: ReturnType<typeof formPage>,
): Door {
  const runOf = ({ value }: Visitor, action: string) =>
    portal.run(`ecotrack:service:${action}`, { answers: answers(value) });
  return {
    name: `form ${answer || '(answers)'}`,
    async refusing(visitor) {
      const run = await runOf(visitor, 'generate');
      const names = [answer, `answers.${answer}`, pathText(path)];
      return refusedRunFaults(run, answer ? names : [''], visitor);
    },
    async carrying(visitor) {
      const errors = page(answers(visitor.value));
      return [
        ...errors.map(
          ({ instancePath, message }) =>
            `is refused by the form: ${instancePath} ${message}`,
        ),
        ...acceptedRunFaults(await runOf(visitor, 'validate')),
      ];
    },
  };
}
