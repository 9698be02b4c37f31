import type { EnvironmentTotals, Span, Use } from '@ecotrack/model';
import type { ReactNode } from 'react';
import type { Translate } from '../Translate';
import { BudgetMeter } from './BudgetMeter';
import { spanned, type Formats } from './formats';

/** One line of the table: a cell for each environment. */
export interface TotalsRow {
  readonly title: string;
  readonly cells: readonly ReactNode[];
}

/** Lines of the table; those of what the service does not have are left out. */
export function totalsRows(
  totals: readonly EnvironmentTotals[],
  { cores, size, money, count }: Formats,
  t: Translate,
): TotalsRow[] {
  const range = (from: string, to: string) =>
    t('preview.totals.range', { from, to });
  const row = (
    title: string,
    cell: (of: EnvironmentTotals) => ReactNode,
  ): TotalsRow => ({ title, cells: totals.map(cell) });
  const spans = (
    title: string,
    span: (of: EnvironmentTotals) => Span,
    format: (number: number) => string,
  ) => row(title, of => spanned(span(of), format, range));
  const vcpu = (title: string, span: (of: EnvironmentTotals) => Span) =>
    row(title, of =>
      t('preview.totals.cores', { cores: spanned(span(of), cores, range) }),
    );
  const usage = (
    title: string,
    use: (of: EnvironmentTotals) => Use | undefined,
    format: (number: number) => string,
  ) =>
    totals.some(use)
      ? [
          row(title, of => {
            const found = use(of);
            return (
              found && (
                <BudgetMeter
                  label={`${title}, ${of.environment}`}
                  used={found.atMost}
                  budget={found.budget}
                  text={t('preview.totals.useOf', {
                    used: format(found.atMost),
                    budget: format(found.budget),
                  })}
                />
              )
            );
          }),
        ]
      : [];
  const vcpus = (number: number) =>
    t('preview.totals.cores', { cores: cores(number) });
  const spoken = totals.some(({ topics }) => topics.count > 0);
  return [
    spans(t('preview.totals.replicas'), of => of.replicas, count),
    vcpu(t('preview.totals.cpuRequested'), of => of.cpu.requested),
    vcpu(t('preview.totals.cpuLimit'), of => of.cpu.limit),
    spans(t('preview.totals.memoryRequested'), of => of.memory.requested, size),
    spans(t('preview.totals.memoryLimit'), of => of.memory.limit, size),
    spans(
      t('preview.totals.storageRequested'),
      of => of.storage.requested,
      size,
    ),
    spans(t('preview.totals.storageLimit'), of => of.storage.limit, size),
    ...usage(t('preview.totals.quota.cpu'), of => of.quota?.cpu, vcpus),
    ...usage(
      t('preview.totals.quota.cpuLimit'),
      of => of.quota?.cpuLimit,
      vcpus,
    ),
    ...usage(t('preview.totals.quota.memory'), of => of.quota?.memory, size),
    ...usage(
      t('preview.totals.quota.memoryLimit'),
      of => of.quota?.memoryLimit,
      size,
    ),
    ...usage(t('preview.totals.connections'), of => of.connections, count),
    ...(spoken
      ? [
          row(t('preview.totals.topics'), of => count(of.topics.count)),
          row(t('preview.totals.partitions'), ({ topics }) =>
            t('preview.totals.partitionsOf', {
              partitions: count(topics.partitions),
              replicas: count(topics.partitionReplicas / topics.partitions),
              all: count(topics.partitionReplicas),
            }),
          ),
        ]
      : []),
    row(t('preview.totals.cost'), ({ cost }) =>
      cost ? spanned(cost, money, range) : t('preview.totals.notConfigured'),
    ),
  ];
}
