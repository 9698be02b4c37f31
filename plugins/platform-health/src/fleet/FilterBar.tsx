import { Button, Select } from '@backstage/ui';
import {
  HEALTH_STATES,
  type Fleet,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useText } from '../components/hooks/useText';
import type { FilterName, Filters } from './filterRows';
import styles from './fleet.module.css';

const ALL = '';

const distinct = (values: readonly (string | undefined)[]) =>
  [...new Set(values)].filter(value => value !== undefined).sort();

const nameOf = (ref: string, kind: string) =>
  humanizeEntityRef(parseEntityRef(ref, { defaultKind: kind }), {
    defaultKind: kind,
  });

/** Narrows the table; what can be chosen is what occurs. */
export function FilterBar(props: {
  fleet: Fleet;
  filters: Filters;
  onChange(changes: Filters): void;
  onClear(): void;
}) {
  const { fleet, filters, onChange, onClear } = props;
  const t = useText();
  const choices: Record<FilterName, { value: string; label: string }[]> = {
    owner: distinct(fleet.rows.map(({ owner }) => owner)).map(value => ({
      value,
      label: nameOf(value, 'group'),
    })),
    system: distinct(fleet.rows.map(({ system }) => system)).map(value => ({
      value,
      label: nameOf(value, 'system'),
    })),
    environment: fleet.environments.map(value => ({ value, label: value })),
    state: HEALTH_STATES.map(value => ({ value, label: t(`state.${value}`) })),
  };
  const names = Object.keys(choices) as FilterName[];
  return (
    <div
      role="group"
      aria-label={t('fleet.filters')}
      className={styles.filters}
    >
      {names.map(name => (
        <Select
          key={name}
          label={t(`fleet.${name}`)}
          options={[{ value: ALL, label: t('fleet.all') }, ...choices[name]]}
          value={filters[name] ?? ALL}
          onChange={value => onChange({ [name]: String(value ?? ALL) })}
        />
      ))}
      <Button
        variant="tertiary"
        isDisabled={Object.keys(filters).length === 0}
        onPress={onClear}
      >
        {t('fleet.clear')}
      </Button>
    </div>
  );
}
