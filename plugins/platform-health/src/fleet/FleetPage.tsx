import { Container, PluginHeader } from '@backstage/ui';
import { useText } from '../components/hooks/useText';
import { Fleet } from './Fleet';

/** The page with a header of its own, for apps that give it none. */
export function FleetPage() {
  const t = useText();
  return (
    <>
      <PluginHeader title={t('fleet.title')} />
      <Container>
        <Fleet />
      </Container>
    </>
  );
}
