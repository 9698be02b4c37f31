import { ErrorRequestHandler } from 'express';
import { isError } from '@backstage/errors';

const STATUS: Record<string, number> = {
  InputError: 422,
  AuthenticationError: 401,
  NotFoundError: 404,
  ConflictError: 409,
  NotAllowedError: 403,
};

function statusOf(error: unknown): number {
  if (!isError(error)) {
    return 500;
  }
  // express and its body parser put the status of a malformed request on the error
  const own = typeof error.status === 'number' ? error.status : undefined;
  return own ?? STATUS[error.name] ?? 500;
}

/** Answers errors in Gitea's shape for the API and as one line elsewhere. */
export const answerError: ErrorRequestHandler = (error, req, res, _next) => {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const status = statusOf(error);
  const message = isError(error) ? error.message : String(error);
  if (status === 401) {
    res.set('WWW-Authenticate', 'Basic realm="EcoTrack forge"');
  }
  res.status(status);
  if (req.path.startsWith('/api/')) {
    res.json({ message, url: 'https://docs.gitea.com/api/' });
    return;
  }
  res.type('text/plain').send(`${message}\n`);
};
