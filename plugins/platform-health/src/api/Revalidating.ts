import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/core-plugin-api';
import type { RequestOptions } from './PlatformHealthApi';

/** Documents that are remembered with their ETags: enough for a page with all its parts. */
const REMEMBERED = 60;

/**
 * Reads JSON documents. A document that has not changed since it was read comes as the same object, at the price of
 * an answer without a body.
 */
export class Revalidating {
  private readonly known = new Map<
    string,
    { readonly etag: string; readonly document: unknown }
  >();

  constructor(private readonly fetchApi: FetchApi) {}

  /** Undefined when there is no such document. */
  async read<T>(url: string, options?: RequestOptions): Promise<T | undefined> {
    const known = this.known.get(url);
    const response = await this.fetchApi.fetch(url, {
      signal: options?.signal,
      headers: known ? { 'If-None-Match': known.etag } : {},
    });
    if (response.status === 304 && known) return known.document as T;
    this.known.delete(url);
    if (response.status === 404) return undefined;
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const document: T = await response.json();
    const etag = response.headers.get('etag');
    if (etag) this.remember(url, etag, document);
    return document;
  }

  private remember(url: string, etag: string, document: unknown) {
    this.known.set(url, { etag, document });
    if (this.known.size <= REMEMBERED) return;
    const [oldest] = this.known.keys();
    this.known.delete(oldest);
  }
}
