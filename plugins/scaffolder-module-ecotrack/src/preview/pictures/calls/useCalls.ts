import { useApi } from '@backstage/frontend-plugin-api';
import type { CallRow } from '@ecotrack/analysis';
import { useEffect, useState } from 'react';
import { serviceGeneratorApiRef } from '../../../generator/serviceGeneratorApi';
import type { ValidDraft } from '../../ValidDraft';

/** The answer, or why there is none; neither while it is awaited. */
export interface Calls {
  readonly rows?: readonly CallRow[];
  readonly failure?: Error;
}

/** Asks the worker who may call whom in one environment of a draft. An answer to an older question is not shown. */
export function useCalls(draft: ValidDraft, environment: string): Calls {
  const generator = useApi(serviceGeneratorApiRef);
  const [calls, setCalls] = useState<Calls>({});
  useEffect(() => {
    let isWanted = true;
    const { service, platform, files } = draft;
    const question = {
      service,
      platform,
      environment,
      files: files.filter(({ path }) =>
        path.startsWith(`deploy/rendered/${environment}/`),
      ),
    };
    setCalls({});
    generator.calls(question).then(
      rows => isWanted && setCalls({ rows }),
      failure => isWanted && setCalls({ failure }),
    );
    return () => {
      isWanted = false;
    };
  }, [generator, draft, environment]);
  return calls;
}
