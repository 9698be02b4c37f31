import type { Certificate } from '@ecotrack/backstage-plugin-platform-health-common';
import { DataTable } from '../components/layout/DataTable';
import { Ends } from '../components/layout/Ends';
import { useText } from '../components/hooks/useText';

/** Certificates that a resource depends on, the next to end first. */
export function Certificates(props: { certificates: readonly Certificate[] }) {
  const t = useText();
  const sorted = [...props.certificates].sort(
    (one, other) => Date.parse(one.expires) - Date.parse(other.expires),
  );
  return (
    <DataTable
      label={t('tab.certificates')}
      columns={[t('fleet.purpose'), t('certificate.name'), t('fleet.expires')]}
      rows={sorted.map(({ purpose, name, expires }) => ({
        key: `${purpose} ${name}`,
        cells: [
          purpose,
          name,
          <Ends key="ends" at={expires} purpose={purpose} />,
        ],
      }))}
    />
  );
}
