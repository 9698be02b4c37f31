import { Observation, observations, Scrape } from '../Exporter';
import { readyPods } from '../objects';
import { histogram } from './histogram';

const ROOT = 'istio-system';
const DAY = 86_400;
const PUSHES_PER_SECOND = 0.2;

/** What each istiod tells; the proxies are spread over all of them. */
export function controlPlane(scrape: Scrape, proxies: number): Observation[] {
  const { store, knobs: board, integrals, now } = scrape;
  const knobs = board.of('mesh', ROOT);
  const rootEnds = Math.round(now / 1000 + knobs.rootDays * DAY);
  const pods = readyPods(store, ROOT, { app: 'istiod' });
  return pods.flatMap(({ metadata }) => {
    const pod = metadata.name;
    const labels = { namespace: ROOT, pod };
    const count = (key: string, perSecond: number) =>
      integrals.advance(`istiod ${pod} ${key}`, perSecond, now);
    return [
      ...observations(labels, {
        pilot_xds: Math.ceil(proxies / pods.length),
        galley_validation_failed: 0,
        citadel_server_csr_sign_err_count: 0,
        citadel_server_authentication_failure_count: 0,
        citadel_server_root_cert_expiry_timestamp: rootEnds,
        citadel_server_cert_chain_expiry_timestamp: rootEnds,
        sidecar_injection_failure_total: count(
          'injection',
          knobs.injectionFailuresPerSecond,
        ),
      }),
      ...['cds', 'eds', 'lds', 'rds'].flatMap(type =>
        observations(
          { ...labels, type },
          {
            pilot_total_xds_rejects: count(
              `rejects ${type}`,
              type === 'lds' ? knobs.rejectsPerSecond : 0,
            ),
          },
        ),
      ),
      ...histogram({
        name: 'pilot_proxy_convergence_time',
        labels,
        bounds: [0.1, 0.5, 1, 3, 5, 10, 20, 30],
        mean: 0.05,
        count: (bound, part) =>
          count(`convergence ${bound}`, PUSHES_PER_SECOND * part),
      }),
    ];
  });
}
