import { nameOf } from '../../../objects/Objects';
import { analyzer, ConfigFinding } from '../Analyzer';
import { milliseconds } from '../duration';
import type { VirtualService as Routes } from '../routesOf';

type HttpRoute = Routes['spec']['http'][number];

/** Causes after which the first try may have done its work already. */
const UNSAFE = ['5xx', 'reset', 'gateway-error'];
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'];

/** Whether every match of the route is for one method that may be repeated. */
const isIdempotent = ({ match }: HttpRoute): boolean =>
  match.length > 0 &&
  match.every(({ method }) =>
    SAFE_METHODS.includes(
      typeof method === 'object' && method !== null && 'exact' in method
        ? String(method.exact)
        : '',
    ),
  );

function findings(one: Routes): ConfigFinding[] {
  const object = nameOf('VirtualService', one);
  return one.spec.http.flatMap((route, index) => {
    const { timeout, retries } = route;
    const attempts = retries?.attempts ?? 0;
    const unsafe = (retries?.retryOn ?? '')
      .split(',')
      .map(cause => cause.trim())
      .filter(cause => UNSAFE.includes(cause));
    const found: ConfigFinding[] = [];
    if (attempts > 0 && unsafe.length > 0 && !isIdempotent(route))
      found.push({
        id: 'unsafe-retries',
        level: 'warning',
        sentence: `HTTP route ${index + 1} retries on ${unsafe.join(
          ', ',
        )} calls that may not be repeated safely, such as POST.`,
        object,
      });
    const whole = milliseconds(timeout);
    const each = milliseconds(retries?.perTryTimeout);
    if (whole && each && attempts > 0 && whole < each * attempts)
      found.push({
        id: 'timeout-below-retries',
        level: 'warning',
        sentence: `HTTP route ${
          index + 1
        } ends after ${timeout}, before its ${attempts} tries of ${
          retries?.perTryTimeout
        } are over.`,
        object,
      });
    return found;
  });
}

/** Retries that may do something twice, and timeouts that cut them off. */
export const retries = analyzer(['VirtualService'], ({ VirtualService }) =>
  VirtualService.flatMap(findings),
);
