import { useApi } from '@backstage/frontend-plugin-api';
import type { Repair } from '@ecotrack/model';
import { useEffect, useMemo, useState } from 'react';
import type { FieldError } from '../document/OpenDocument';
import type { Draft, Surroundings } from './ServiceGenerator';
import { serviceGeneratorApiRef } from './serviceGeneratorApi';

/** The errors of a draft at once, and a moment later with the changes that mend them. */
export function useRepairs(
  text: string | undefined,
  draft: Draft | undefined,
  surroundings: Surroundings,
): readonly FieldError[] {
  const generator = useApi(serviceGeneratorApiRef);
  const [known, setKnown] = useState<{
    draft: Draft;
    repairs: readonly (Repair | undefined)[];
  }>();

  useEffect(() => {
    if (text === undefined || draft?.valid !== false) return undefined;
    let late = false;
    generator.repairs(text, draft.errors, surroundings).then(
      repairs => !late && setKnown({ draft, repairs }),
      // Without the buttons the errors still say how to mend them.
      () => {},
    );
    return () => {
      late = true;
    };
  }, [generator, text, draft, surroundings]);

  return useMemo(() => {
    if (draft?.valid !== false) return [];
    const repairs = known?.draft === draft ? known.repairs : [];
    return draft.errors.map((error, i) => ({ ...error, repair: repairs[i] }));
  }, [draft, known]);
}
