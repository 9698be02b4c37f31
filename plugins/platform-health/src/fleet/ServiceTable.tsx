import { useMemo } from 'react';
import {
  Cell,
  CellText,
  Table,
  useTable,
  type ColumnConfig,
} from '@backstage/ui';
import {
  TECHNOLOGIES,
  type FleetRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { StateBadge } from '../components/state/StateBadge';
import { useHealthTabLink } from '../components/finding/useHealthTabLink';
import { useText } from '../components/hooks/useText';
import { useWords } from '../components/hooks/useWords';
import { FleetCellView } from './FleetCellView';
import { EntityName } from './EntityName';
import styles from './fleet.module.css';

type Item = FleetRow & { readonly id: string };

const PAGE_SIZE = 20;

/** Technologies of the rows: ours in their order, then those of other providers. */
const columnsOf = (rows: readonly FleetRow[]): readonly string[] => {
  const used = new Set(
    rows.flatMap(({ cells }) => cells.map(({ technology }) => technology)),
  );
  return [...new Set<string>([...TECHNOLOGIES, ...used])].filter(one =>
    used.has(one),
  );
};

/** A row for each service, a column for each technology; the worst environment stands in the cell. */
export function ServiceTable({ rows }: { rows: readonly FleetRow[] }) {
  const t = useText();
  const words = useWords();
  const tabLink = useHealthTabLink();
  const data = useMemo(
    () => rows.map(row => ({ ...row, id: row.entityRef })),
    [rows],
  );
  const { tableProps } = useTable<Item>({
    mode: 'complete',
    data,
    paginationOptions: { pageSize: PAGE_SIZE },
  });
  const columns: ColumnConfig<Item>[] = [
    {
      id: 'service',
      label: t('fleet.service'),
      isRowHeader: true,
      minWidth: 180,
      cell: row => <CellText title={row.title} href={tabLink(row.entityRef)} />,
    },
    {
      id: 'state',
      label: t('fleet.state'),
      minWidth: 120,
      cell: row => (
        <Cell>
          <StateBadge state={row.state} />
        </Cell>
      ),
    },
    ...columnsOf(rows).map(technology => ({
      id: technology,
      label: words.technology(technology),
      minWidth: 140,
      cell: (row: Item) => (
        <Cell>
          <FleetCellView
            entityRef={row.entityRef}
            cells={row.cells.filter(cell => cell.technology === technology)}
          />
        </Cell>
      ),
    })),
    {
      id: 'owner',
      label: t('fleet.owner'),
      minWidth: 140,
      cell: row => (
        <Cell>
          {row.owner ? (
            <EntityName entityRef={row.owner} defaultKind="group" />
          ) : (
            t('fleet.noOwner')
          )}
        </Cell>
      ),
    },
  ];
  return (
    <div className={styles.scroll}>
      <Table
        {...tableProps}
        columnConfig={columns}
        emptyState={t('fleet.empty')}
      />
    </div>
  );
}
