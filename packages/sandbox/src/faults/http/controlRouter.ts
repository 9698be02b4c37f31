import { InputError, isError } from '@backstage/errors';
import express, { ErrorRequestHandler, Router } from 'express';
import { statusOf } from '../../http/statusOf';
import { isRecord } from '../../kubernetes/store/objects';
import type { FaultBoard } from '../FaultBoard';
import { CONTROL_SCRIPT, controlPage } from './controlPage';

function environmentOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new InputError('environment must be the name of an environment');
}

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { name, message } = isError(error)
    ? error
    : { name: 'Error', message: String(error) };
  response.status(statusOf(error)).json({ error: { name, message } });
};

/** `GET /faults`, `PUT /faults/:id` with `{"environment": ...}`, `DELETE /faults/:id?environment=`, and a page for people. */
export function controlRouter(board: FaultBoard): Router {
  const router = Router();
  router.use(express.json({ limit: '10kb' }));
  router.get('/faults', (_, response) => {
    response.json({ faults: board.list() });
  });
  router.put('/faults/:id', ({ params, body }, response) => {
    const environment = isRecord(body) ? body.environment : undefined;
    response.json(board.switchOn(params.id, environmentOf(environment)));
  });
  router.delete('/faults/:id', ({ params, query }, response) => {
    response.json(board.switchOff(params.id, environmentOf(query.environment)));
  });
  router.get('/control.js', (_, response) => {
    response.type('text/javascript').send(CONTROL_SCRIPT);
  });
  router.get('/', (_, response) => {
    response
      .set(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'",
      )
      .set('X-Content-Type-Options', 'nosniff')
      .type('html')
      .send(controlPage(board.list(), board.environments));
  });
  router.use(answerError);
  return router;
}
