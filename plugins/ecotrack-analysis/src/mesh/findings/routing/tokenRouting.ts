import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** Routes that go by a claim of a token which nobody checks: they never match. */
export const tokenRouting = analyzer(
  ['VirtualService', 'RequestAuthentication'],
  ({ VirtualService, RequestAuthentication }) =>
    RequestAuthentication.length > 0
      ? []
      : VirtualService.filter(({ spec }) =>
          spec.http.some(({ match }) =>
            match.some(({ headers }) =>
              Object.keys(Object(headers)).some(name =>
                name.startsWith('@request.auth.claims'),
              ),
            ),
          ),
        ).map(one => ({
          id: 'IST0149',
          level: 'error' as const,
          sentence:
            'Routes by claims of a token, but no RequestAuthentication checks any token.',
          object: nameOf('VirtualService', one),
        })),
);
