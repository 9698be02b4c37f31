import { ErrorRequestHandler } from 'express';
import { isError } from '@backstage/errors';
import { statusOf } from '../../http/statusOf';

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
