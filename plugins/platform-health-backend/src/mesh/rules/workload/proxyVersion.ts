import { proxyOf } from '@ecotrack/analysis';
import {
  Unreadable,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { istiodVersions } from '../../reading/istiod';
import { POD_SOURCE } from '../../reading/kinds';
import { podsWithProxy } from '../../reading/workload';
import { Version, versionOf } from '../../reading/version';

const byMinor = (one: Version, other: Version) => one.minor - other.minor;

/** M2: the proxies may be no newer than istiod, and not far behind it. */
export const proxyVersion: Rule = {
  id: 'mesh/proxy-version',
  title: 'Version of the proxies',
  sources: [POD_SOURCE],
  nextStep: 'Restart the Deployment, so that its pods get the proxy of today.',
  check(context) {
    const pods = podsWithProxy(context);
    if (pods.length === 0) return 'does-not-apply';
    const planes = [...istiodVersions(context.world)].sort(byMinor);
    const newest = planes.at(-1);
    if (!newest) throw new Unreadable('no istiod tells its version', 'no-data');
    const versions = pods.map(pod => {
      const version = versionOf(proxyOf(pod)?.image);
      if (version) return version;
      throw new Unreadable(`the proxy of ${pod.metadata.name} has no version`);
    });
    const ahead = versions.find(({ minor }) => minor > newest.minor);
    const [oldest] = [...versions].sort(byMinor);
    const other = versions.find(
      ({ text }) => !planes.some(plane => plane.text === text),
    );
    const found = (
      state: 'degraded' | 'unhealthy',
      version: Version,
      how: string,
    ) => ({
      state,
      sentence: `A proxy of ${context.resource.name} is ${version.text}, ${how} istiod ${newest.text}.`,
      evidence: [
        {
          name: 'Version of the proxy',
          value: version.text,
          threshold: newest.text,
          source: POD_SOURCE,
        },
      ],
    });
    if (ahead) return found('unhealthy', ahead, 'newer than');
    if (newest.minor - oldest.minor >= 2)
      return found('unhealthy', oldest, 'two or more minor versions behind');
    if (oldest.minor < newest.minor)
      return found('degraded', oldest, 'one minor version behind');
    return other ? found('degraded', other, 'not the same as') : 'fine';
  },
};
