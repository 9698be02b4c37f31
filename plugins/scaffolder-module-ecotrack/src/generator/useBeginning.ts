import { useApi } from '@backstage/frontend-plugin-api';
import type { AnsweredDocument } from '@ecotrack/model';
import { useEffect, useState } from 'react';
import { serviceGeneratorApiRef } from './serviceGeneratorApi';

/** The document that the answers begin with, or why there is none; nothing while it is being made. */
export type Beginning =
  | AnsweredDocument
  | { readonly valid: false; readonly failure: Error };

/** Asks once for the document of the answers that hold when the editor opens. */
export function useBeginning(
  answers: Record<string, unknown>,
): Beginning | undefined {
  const generator = useApi(serviceGeneratorApiRef);
  const [given] = useState(answers);
  const [beginning, setBeginning] = useState<Beginning>();
  useEffect(() => {
    let left = false;
    const tell = (result: Beginning) => {
      if (!left) setBeginning(result);
    };
    generator
      .begin(given)
      .then(tell, (failure: Error) => tell({ valid: false, failure }));
    return () => {
      left = true;
    };
  }, [generator, given]);
  return beginning;
}
