import { analyzer } from '../Analyzer';
import { ISTIO_ANNOTATIONS } from './istioAnnotations';
import { annotationsOf, MARKED_KINDS } from './marks';
import { FORMS } from './valueForms';

/** Annotations whose value Istio cannot read: a pod with one is not injected. */
export const invalidAnnotations = analyzer(MARKED_KINDS, objects =>
  annotationsOf(objects).flatMap(({ object, kind, name, value }) => {
    const known = ISTIO_ANNOTATIONS.get(name);
    const form = known?.form && FORMS[known.form];
    return !form || !known.kinds.includes(kind) || form.accepts(value)
      ? []
      : [
          {
            id: 'IST0125',
            level: 'warning' as const,
            sentence: `Has "${value}" in the annotation ${name}, which has to be ${form.says}.`,
            object,
          },
        ];
  }),
);
