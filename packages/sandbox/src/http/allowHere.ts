import { RequestHandler } from 'express';

/**
 * Refuses requests that name another host or come from a page of another origin (403):
 * a web page open in the developer's browser must not reach the sandbox (DNS rebinding, CSRF).
 */
export function allowHere(here: () => string): RequestHandler {
  return (req, res, next) => {
    const { host, origin } = req.headers;
    const url = here();
    if (
      host !== new URL(url).host ||
      (origin !== undefined && origin !== url)
    ) {
      res
        .status(403)
        .type('text/plain')
        .send(`This server answers only as ${url}; use that address.\n`);
      return;
    }
    next();
  };
}
