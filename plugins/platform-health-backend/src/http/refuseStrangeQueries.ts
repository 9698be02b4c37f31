import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const NAME = /^[a-z][A-Za-z]{0,31}$/;
const LONGEST_URL = 2000;

/**
 * Refuses queries that a parser could read in two ways: keys with brackets or underscores, and keys given twice. The
 * query parser drops some of them silently before the validator sees them.
 */
export const refuseStrangeQueries: RequestHandler = (request, _, next) => {
  if (request.url.length > LONGEST_URL)
    throw new InputError(
      `The address is longer than ${LONGEST_URL} characters; shorten it`,
    );
  const query = request.url.split('?').slice(1).join('?');
  const keys = [...new URLSearchParams(query).keys()];
  const strange = keys.find(
    (key, index) => !NAME.test(key) || keys.indexOf(key) !== index,
  );
  if (strange !== undefined)
    throw new InputError(
      `Query parameter ${JSON.stringify(
        strange.slice(0, 64),
      )}: names are letters, each given once; leave it out`,
    );
  next();
};
