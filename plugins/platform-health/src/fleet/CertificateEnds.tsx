import { Text } from '@backstage/ui';
import type { CertificateList } from '@ecotrack/backstage-plugin-platform-health-common';
import { Loading } from '../components/layout/Loading';
import { DataTable } from '../components/layout/DataTable';
import { Ends } from '../components/layout/Ends';
import { Problem } from '../components/layout/Problem';
import { useText } from '../components/hooks/useText';
import { useWords } from '../components/hooks/useWords';
import { useLive, type Load } from '../live';
import { Users } from './Users';
import { resourceName } from './resourceName';

const loadCertificates: Load<CertificateList> = (api, _, signal) =>
  api.certificates({ signal });

/** All certificates, the next to end first. */
export function CertificateEnds() {
  const t = useText();
  const words = useWords();
  const loaded = useLive(loadCertificates, 'all');
  if (loaded.status === 'loading') return <Loading height={480} />;
  if (loaded.status === 'failed') return <Problem error={loaded.error} />;
  const { certificates } = loaded.value;
  if (certificates.length === 0)
    return <Text as="p">{t('fleet.noCertificates')}</Text>;
  return (
    <DataTable
      label={t('fleet.certificates')}
      columns={[
        t('fleet.resource'),
        t('fleet.environment'),
        t('fleet.purpose'),
        t('certificate.name'),
        t('fleet.expires'),
        t('fleet.usedBy'),
      ]}
      rows={certificates.map(one => ({
        key: [one.environment, one.resource, one.purpose, one.name].join(' '),
        cells: [
          `${words.technology(one.technology)} ${resourceName(one.resource)}`,
          one.environment,
          one.purpose,
          one.name,
          <Ends key="ends" at={one.expires} purpose={one.purpose} />,
          <Users key="used" entityRefs={one.entityRefs} />,
        ],
      }))}
    />
  );
}
