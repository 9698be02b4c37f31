import type { MeshControlPlaneDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/Age';
import { Facts } from '../components/Facts';
import { useShown } from '../components/useShown';
import { useText } from '../components/useText';

/** istiod, and when the root of all identities ends. */
export function ControlPlaneDrawing({
  details,
}: {
  details: MeshControlPlaneDetails;
}) {
  const t = useText();
  const shown = useShown();
  return (
    <Facts
      facts={[
        [t('mesh.controlPlane'), shown.share(details.ready, details.wanted)],
        [t('mesh.version'), details.version],
        [
          t('mesh.root'),
          details.rootExpires && <Ago at={details.rootExpires} />,
        ],
      ]}
    />
  );
}
