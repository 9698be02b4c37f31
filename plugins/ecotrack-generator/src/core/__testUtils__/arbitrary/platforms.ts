import fc from 'fast-check';
import { between, chance, maybe, oneOf, several, type Draw } from './Draw';
import { kebabName, Names } from './names';
import type { PlatformDocument } from './ServiceDocument';

const word = () => fc.stringMatching(/^[a-z][a-z0-9]{0,8}z$/);
const registry = () =>
  fc.stringMatching(
    /^[a-z0-9]{1,9}(?:[.-][a-z0-9]{1,9}){0,2}(?::[0-9]{2,5})?(?:\/[a-z0-9]{1,9}(?:[._-][a-z0-9]{1,9})?){1,3}$/,
  );
const domain = () =>
  fc.stringMatching(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?\.){1,3}[a-z]{2,9}$/,
  );
const url = () =>
  fc.stringMatching(
    /^https?:\/\/[a-z][a-z0-9-]{0,9}z(?:\.[a-z][a-z0-9-]{0,9}z){0,2}(?::[0-9]{2,4})?(?:\/[A-Za-z0-9._~%!$&'()*+,;=-]{1,9}){0,3}$/,
  );
const audience = () => fc.stringMatching(/^[A-Za-z0-9._:/-]{1,30}$/);

/** A platform of one to three environments; what is left out is the specification's. */
export function platformDocument(draw: Draw): PlatformDocument {
  if (chance(draw, 5)) return {};
  const names = new Names();
  const namespaces = new Names();
  const domains = new Names();
  const trustDomain = () => {
    const one = draw(domain);
    return domains.has(one) ? `${domains.add(one)}` : (domains.add(one), one);
  };
  return {
    registry: maybe(draw, 5, () => draw(registry)),
    baseDomain: maybe(draw, 5, () => draw(domain)),
    mavenRepository: maybe(draw, 3, () => draw(url)),
    portalUrl: maybe(draw, 3, () => draw(url)),
    tokens: {
      issuer: maybe(draw, 5, () => draw(url)),
      audience: maybe(draw, 5, () => draw(audience)),
    },
    environments: several(draw, 1, 3, () => ({
      name: names.add(draw(word)),
      cluster: kebabName(draw, 50),
      namespace: namespaces.add(kebabName(draw, 63)),
      dataNamespace: namespaces.add(kebabName(draw, 63)),
      trustDomain: trustDomain(),
      autoSync: chance(draw, 5),
      traceSampling: oneOf(draw, [undefined, 0, 1, 0.001, 1e-7]),
      subdomain: oneOf(draw, [undefined, 'a', 'test-1']),
      faultInjection: chance(draw, 7),
    })).map((one, at, all) => ({
      ...one,
      faultInjection: one.faultInjection && at < all.length - 1,
    })),
    postgres: {
      cluster: maybe(draw, 5, () => kebabName(draw, 50)),
      backupSchedule: oneOf(draw, [
        undefined,
        '@daily',
        '0 2 * * *',
        '0 0 2 * * MON',
      ]),
    },
    kafka: {
      cluster: maybe(draw, 5, () => kebabName(draw, 50)),
      brokers: between(draw, 3, 7),
    },
    scaling: {
      keda: chance(draw, 2),
      rollouts: chance(draw, 7),
      vpa: chance(draw, 5),
      priorityClasses: { standard: maybe(draw, 5, () => kebabName(draw, 50)) },
    },
    redis: { cluster: maybe(draw, 5, () => kebabName(draw, 50)) },
    mesh: { requestsPerSecond: oneOf(draw, [undefined, 0, 1, 100_000]) },
    versions: { java: oneOf(draw, [undefined, 17, 21, 25]) },
  };
}
