import { createRequire } from 'node:module';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** What a page knows of a document, as far as it is looked at here. */
export type LoadedDocument =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error }
  | { readonly status: 'ready'; readonly problem?: Error };

interface LiveDocument {
  current(): LoadedDocument;
  subscribe(listener: () => void): () => void;
}

/** The parts of the frontend that ask the backend. */
export interface BrowserParts {
  readonly PlatformHealthClient: new (fetchApi: { fetch: typeof fetch }) => {
    entityHealth(
      entityRef: string,
      options: { signal: AbortSignal },
    ): Promise<unknown>;
  };
  readonly LiveDocument: new (
    load: (signal: AbortSignal) => Promise<unknown>,
    signals: (onChange: () => void) => () => void,
  ) => LiveDocument;
}

/** Loads them one by one: the plugin as a whole has pages, which need a browser. */
export function browserParts(): BrowserParts {
  const load = createRequire(
    resolvePackagePath('@ecotrack/faults', 'package.json'),
  );
  const part = (file: string) =>
    load(
      resolvePackagePath('@ecotrack/backstage-plugin-platform-health', file),
    );
  return {
    ...part('src/api/PlatformHealthClient.ts'),
    ...part('src/live/LiveDocument.ts'),
  };
}
