import { analyzer, ConfigFinding } from '../Analyzer';
import { ISTIO_LABELS } from './istioLabels';
import { marksOf, MARKED_KINDS } from './marks';
import { FORMS } from './valueForms';

/** Labels of Istio where it does not read them, or with values that it does not have: they do nothing, without a word. */
export const misusedLabels = analyzer(MARKED_KINDS, objects =>
  marksOf(objects).flatMap(({ object, kind, labels }) =>
    Object.entries(labels).flatMap(([name, value]): ConfigFinding[] => {
      const known = ISTIO_LABELS.get(name);
      if (!known) return [];
      if (!known.kinds.includes(kind))
        return [
          {
            id: 'misplaced-label',
            level: 'warning',
            sentence: `Has the label ${name}, which Istio reads on ${known.kinds.join(
              ', ',
            )} only: move it there.`,
            object,
          },
        ];
      const form = known.form && FORMS[known.form];
      return !form || form.accepts(value)
        ? []
        : [
            {
              id: 'invalid-label',
              level: 'warning',
              sentence: `Has "${value}" in the label ${name}, which has to be ${form.says}.`,
              object,
            },
          ];
    }),
  ),
);
