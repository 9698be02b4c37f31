import type { MeshControlPlaneDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Ago } from '../components/numbers/Age';
import { Facts } from '../components/layout/Facts';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

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
