import express, { Request, Response, Router } from 'express';
import type { SeriesStore } from '../series/SeriesStore';
import { Answer, answerQuery, refuse } from './answerQuery';

const VERSION = '2.42.0';

const first = (value: unknown) => (typeof value === 'string' ? value : '');

/** A moment as the API takes it: seconds since 1970, or RFC 3339. */
function timeOf(text: string): number {
  if (text === '') return Date.now();
  return /^[\d.]+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function answer(request: Request, series: SeriesStore): Answer {
  const parameters = { ...request.query, ...request.body };
  const time = timeOf(first(parameters.time));
  const query = first(parameters.query);
  if (Number.isNaN(time)) return refuse('bad_data', 'invalid parameter "time"');
  if (query === '')
    return refuse('bad_data', 'invalid parameter "query": it is missing');
  return answerQuery(query, series, time);
}

/** The part of Prometheus' API that the portal and a person with curl need. */
export function queryRouter(series: SeriesStore): Router {
  const router = Router();
  const query = (request: Request, response: Response) => {
    const { status, body } = answer(request, series);
    response.status(status).json(body);
  };
  router.use(express.urlencoded({ extended: false, limit: '100kb' }));
  router.route('/api/v1/query').get(query).post(query);
  router.get('/api/v1/status/buildinfo', (_, response) => {
    response.json({
      status: 'success',
      data: { version: VERSION, revision: 'sandbox' },
    });
  });
  router.get(['/-/ready', '/-/healthy'], (_, response) => {
    response.type('text/plain').send('Prometheus Server is Ready.\n');
  });
  return router;
}
