import { useState } from 'react';
import type { TechnologyHealth } from '@ecotrack/backstage-plugin-platform-health-common';
import { Age } from '../components/Age';
import { EnvironmentSwitch } from '../components/EnvironmentSwitch';
import { KeyNumbers } from '../components/KeyNumbers';
import { StateBadge } from '../components/StateBadge';
import { CardFrame } from './CardFrame';
import { CardLinks } from './CardLinks';
import { Verdict } from './Verdict';

/** More are in the tab. */
const NUMBERS = 3;

/** One environment of a technology, the worst until another is chosen. */
export function CardContent(props: {
  entityRef: string;
  technology: string;
  /** The worst first. */
  environments: readonly TechnologyHealth[];
  /** Why what is shown could not be read again. */
  problem?: Error;
}) {
  const { entityRef, technology, environments, problem } = props;
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
          environments={environments.map(({ environment, state }) => ({
            name: environment,
            state,
          }))}
          chosen={shown.environment}
          onChoose={setChosen}
        />
      }
      verdict={<Verdict health={shown} />}
      numbers={<KeyNumbers numbers={shown.keyNumbers.slice(0, NUMBERS)} />}
      age={
        <>
          <Age asOf={shown.asOf} />
          {problem && ` · ${problem.message}`}
        </>
      }
      links={<CardLinks entityRef={entityRef} health={shown} />}
    />
  );
}
