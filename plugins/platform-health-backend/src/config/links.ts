import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { LinkTemplates } from './HealthConfig';

const KINDS = ['grafana', 'argocd', 'logs'] as const;

/** A host of plain letters: one with look-alikes from other alphabets is written as `xn--…`, where it shows. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9.\-:[\]{}]+(?:[/?#]|$)/;
/** What browsers strip or read as a slash. */
const STRIPPED = /[\p{Cc}\s\\]/u;

const isAddress = (text: string) =>
  ADDRESS.test(text) && !STRIPPED.test(text) && URL.canParse(text);

/** Reads the addresses of findings below `root`; throws InputError for what is no web address with a host. */
export function links(root: string, config: Config | undefined): LinkTemplates {
  return Object.fromEntries(
    KINDS.flatMap(kind => {
      const url = config?.getOptionalString(kind);
      if (url === undefined) return [];
      if (isAddress(url)) return [[kind, url]];
      throw new InputError(
        `${root}.${kind} must be an http(s) address with an ASCII host and without credentials, spaces and backslashes; write it as https://host/path`,
      );
    }),
  );
}
