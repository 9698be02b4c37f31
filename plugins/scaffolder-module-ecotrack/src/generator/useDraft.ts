import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useRef, useState } from 'react';
import type { Draft, Surroundings } from './ServiceGenerator';
import { serviceGeneratorApiRef } from './serviceGeneratorApi';

/** Name of the User Timing entries: from a change of the text to its draft. */
export const DRAFT_MEASURE = 'ecotrack-draft';

/** The newest draft there is, and what is known of the one to come. */
export interface DraftState {
  readonly draft?: Draft;
  /** The text that the draft was made of; an older one than the present while a new draft is under way. */
  readonly text?: string;
  /** The generator itself does not answer. */
  readonly failure?: Error;
}

const asError = (error: unknown) =>
  error instanceof Error ? error : new Error(String(error));

/**
 * Drafts a text, and again whenever it or its surroundings change. One draft is under way at a time;
 * of the texts typed meanwhile only the last is drafted.
 */
export function useDraft(
  text: string | undefined,
  surroundings: Surroundings,
): DraftState {
  const generator = useApi(serviceGeneratorApiRef);
  const [state, setState] = useState<DraftState>({});
  const wanted = useRef<{ text: string; surroundings: Surroundings }>();
  const busy = useRef(false);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  useEffect(() => {
    if (text === undefined) return;
    wanted.current = { text, surroundings };
    if (busy.current) return;
    const draftTheNewest = async () => {
      busy.current = true;
      while (wanted.current && mounted.current) {
        const job = wanted.current;
        wanted.current = undefined;
        const start = performance.now();
        try {
          const draft = await generator.draft(job.text, job.surroundings);
          performance.measure(DRAFT_MEASURE, { start });
          if (mounted.current) setState({ draft, text: job.text });
        } catch (error) {
          if (mounted.current) setState({ failure: asError(error) });
        }
      }
      busy.current = false;
    };
    draftTheNewest();
  }, [generator, text, surroundings]);

  return state;
}
