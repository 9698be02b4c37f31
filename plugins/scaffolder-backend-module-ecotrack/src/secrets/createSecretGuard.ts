import express, { Router } from 'express';
import { refuseSecrets } from './refuseSecrets';

/** As much as the scaffolder itself takes. */
const LIMIT = '10MB';
/** Takes a token of the user's by design, and stores nothing. */
const TAKES_TOKENS = /^\/v2\/autocomplete\//;

/**
 * Stands before the scaffolder's routes and refuses a request that holds a secret anywhere but in `secrets`, where the
 * scaffolder keeps them safe. The scaffolder would store the values of a task, log them, and repeat them in its answer
 * to wrong ones, so they must not reach it.
 */
export function createSecretGuard(): Router {
  const router = Router();
  router.use(express.json({ limit: LIMIT }));
  router.use((req, _res, next) => {
    if (!TAKES_TOKENS.test(req.path)) {
      const { secrets, ...body } = req.body ?? {};
      refuseSecrets(body);
    }
    next();
  });
  return router;
}
