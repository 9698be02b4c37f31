import { Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import {
  byWorst,
  type EntityHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { Age } from '../components/numbers/Age';
import { EnvironmentSwitch } from '../components/state/EnvironmentSwitch';
import { Section } from '../components/layout/Section';
import { StateBadge, StateIcon } from '../components/state/StateBadge';
import { Stale } from '../components/layout/Problem';
import { useText } from '../components/hooks/useText';
import { useWords } from '../components/hooks/useWords';
import { TechnologyPanel } from './TechnologyPanel';
import { TimelineList } from './TimelineList';
import { statesOf, worstFirst } from './statesOf';
import { useChosen } from '../components/hooks/useChosen';
import styles from './tab.module.css';

/** One environment of the entity, technology by technology, and what happened. */
export function EntityReport(props: { health: EntityHealth; problem?: Error }) {
  const { health, problem } = props;
  const t = useText();
  const words = useWords();
  const environments = statesOf(health);
  const [environment, chooseEnvironment] = useChosen(
    'environment',
    worstFirst(environments).map(({ name }) => name),
  );
  const technologies = health.technologies
    .filter(one => one.environment === environment)
    .sort(byWorst);
  const [technology, chooseTechnology] = useChosen(
    'technology',
    technologies.map(one => one.technology),
  );
  const shown = technologies.find(one => one.technology === technology);
  const state = environments.find(({ name }) => name === environment)?.state;
  return (
    <>
      <header className={styles.head}>
        {state && <StateBadge state={state} />}
        <EnvironmentSwitch
          environments={environments}
          chosen={environment}
          onChoose={chooseEnvironment}
        />
        <Text variant="body-small" color="secondary">
          <Age asOf={shown?.asOf} />
        </Text>
      </header>
      {problem && <Stale error={problem} asOf={shown?.asOf} />}
      <Tabs
        className={styles.technologies}
        selectedKey={technology}
        onSelectionChange={key => chooseTechnology(String(key))}
      >
        <div className={styles.tabs}>
          <TabList aria-label={t('tab.technologies')}>
            {technologies.map(one => (
              <Tab key={one.technology} id={one.technology}>
                <span className={styles.tab}>
                  <StateIcon state={one.state} />
                  {words.technology(one.technology)}
                </span>
              </Tab>
            ))}
          </TabList>
        </div>
        {technologies.map(one => (
          <TabPanel key={one.technology} id={one.technology}>
            <TechnologyPanel
              entityRef={health.entityRef}
              health={one}
              version={health}
            />
          </TabPanel>
        ))}
      </Tabs>
      <Section title={t('tab.timeline')} level={3}>
        <TimelineList
          entityRef={health.entityRef}
          environment={environment}
          version={health.revision}
        />
      </Section>
    </>
  );
}
