import { useState } from 'react';
import type {
  KeyNumber,
  TechnologyHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { Age } from '../components/numbers/Age';
import { EnvironmentSwitch } from '../components/state/EnvironmentSwitch';
import { KeyNumbers } from '../components/numbers/KeyNumbers';
import { StateBadge } from '../components/state/StateBadge';
import { useText } from '../components/hooks/useText';
import { CardFrame } from './CardFrame';
import { CardLinks } from './CardLinks';
import { Verdict } from './Verdict';

/** More are in the tab. */
const NUMBERS = 3;

/** The same number of several resources is in the tab; here stands that of the worst. */
const firstOfEach = (numbers: readonly KeyNumber[]) =>
  numbers
    .filter(
      ({ id }, index) => numbers.findIndex(one => one.id === id) === index,
    )
    .slice(0, NUMBERS);

/** One environment of a technology, the worst until another is chosen. */
export function CardContent(props: {
  entityRef: string;
  technology: string;
  /** The worst first. */
  environments: readonly TechnologyHealth[];
  /** Names in the order of promotion, which the switch keeps whatever the states are. */
  order: readonly string[];
  /** Why what is shown could not be read again. */
  problem?: Error;
}) {
  const { entityRef, technology, environments, order, problem } = props;
  const t = useText();
  const [chosen, setChosen] = useState<string>();
  const shown =
    environments.find(({ environment }) => environment === chosen) ??
    environments[0];
  return (
    <CardFrame
      technology={technology}
      state={<StateBadge state={shown.state} />}
      environments={
        <EnvironmentSwitch
          environments={order.flatMap(name =>
            environments
              .filter(({ environment }) => environment === name)
              .map(({ state }) => ({ name, state })),
          )}
          chosen={shown.environment}
          onChoose={setChosen}
        />
      }
      verdict={<Verdict health={shown} />}
      numbers={<KeyNumbers numbers={firstOfEach(shown.keyNumbers)} />}
      age={
        <>
          <Age asOf={shown.asOf} />
          {problem && ` · ${problem.message}`}
          {shown.notAssessed !== undefined &&
            ` · ${t('notAssessed.title', { count: shown.notAssessed })}`}
        </>
      }
      links={<CardLinks entityRef={entityRef} health={shown} />}
    />
  );
}
