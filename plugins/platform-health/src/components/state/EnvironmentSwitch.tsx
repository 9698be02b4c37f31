import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import { StateIcon } from './StateBadge';
import { useText } from '../hooks/useText';
import styles from './EnvironmentSwitch.module.css';

/** Chooses an environment; each says its state. One alone is only named. */
export function EnvironmentSwitch(props: {
  environments: readonly {
    readonly name: string;
    readonly state: HealthState;
  }[];
  chosen: string;
  onChoose(name: string): void;
}) {
  const { environments, chosen, onChoose } = props;
  const t = useText();
  if (environments.length === 1)
    return (
      <Text variant="body-small" color="secondary">
        {environments[0].name}
      </Text>
    );
  return (
    <ToggleButtonGroup
      className={styles.group}
      aria-label={t('environment.choose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={([name]) => onChoose(String(name))}
    >
      {environments.map(({ name, state }) => (
        <ToggleButton
          key={name}
          id={name}
          size="small"
          iconStart={<StateIcon state={state} />}
          aria-label={`${name}: ${t(`state.${state}`)}`}
        >
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
