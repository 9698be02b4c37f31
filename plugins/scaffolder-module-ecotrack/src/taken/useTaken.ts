import { useApi } from '@backstage/frontend-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type {
  AskedNames,
  Taken,
  TakenAnswer,
  UnknownCause,
  UnknownSource,
} from '@ecotrack/model';
import { useEffect, useMemo, useState } from 'react';
import { askTaken } from './askTaken';
import { type KnownNames, learn, takenOf } from './knownNames';

/** Typing pauses this long before anybody is asked, in milliseconds. */
export const PAUSE_MS = 300;

/** Who did not tell for a while is asked again after this long, in milliseconds. */
export const AGAIN_MS = 15_000;

/** Causes that pass by themselves. */
const PASSING: readonly UnknownCause[] = ['timeout', 'unreachable', 'failed'];

const SILENCE: TakenAnswer = {
  taken: [],
  unknown: [{ source: 'portal', cause: 'unreachable' }],
};

/** What is known of the names of a document. */
export interface TakenState {
  /** The same object as long as it says the same. */
  readonly taken: Taken;
  /** Who did not tell: names may be taken there. */
  readonly unknown: readonly UnknownSource[];
  /** The answer for the present names is still to come. */
  readonly asking: boolean;
}

/**
 * Looks while somebody types whether names are taken (`askedNamesOf` of the model finds them in a document). What
 * was answered before for a name stands until a newer answer; an answer that comes too late is dropped. The
 * scaffolder's client takes no abort signal, so its request runs out unheard.
 *
 * @param changing - name of the service that is changed, if it exists already
 */
export function useTaken(names: AskedNames, changing?: string): TakenState {
  const scaffolder = useApi(scaffolderApiRef);
  const [known, setKnown] = useState<KnownNames>({});
  const [last, setLast] = useState<{
    question: string;
    unknown: readonly UnknownSource[];
  }>();
  const question = JSON.stringify(names);
  const nothing =
    names.service === undefined &&
    names.schema === undefined &&
    names.topics.length === 0;

  useEffect(() => {
    if (nothing) return undefined;
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const asked: AskedNames = JSON.parse(question);
    const ask = async () => {
      const answer = await askTaken(scaffolder, asked).catch(() => SILENCE);
      if (late) return;
      setKnown(before => learn(before, asked, answer));
      setLast({ question, unknown: answer.unknown });
      if (answer.unknown.some(({ cause }) => PASSING.includes(cause)))
        timer = setTimeout(ask, AGAIN_MS);
    };
    timer = setTimeout(ask, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [scaffolder, question, nothing]);

  const told = JSON.stringify(takenOf(known, names, changing));
  const taken: Taken = useMemo(() => JSON.parse(told), [told]);
  return useMemo(
    () => ({
      taken,
      unknown: nothing ? [] : last?.unknown ?? [],
      asking: !nothing && last?.question !== question,
    }),
    [taken, last, nothing, question],
  );
}
