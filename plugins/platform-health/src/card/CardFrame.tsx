import type { ReactNode } from 'react';
import { Card, CardBody, CardFooter, CardHeader, Text } from '@backstage/ui';
import { TechnologyIcon } from '../components/state/TechnologyIcon';
import { useWords } from '../components/hooks/useWords';
import surface from '../components/layout/surface.module.css';
import styles from './card.module.css';

/** The card's parts and their places, the same while loading and after. */
export function CardFrame(props: {
  technology: string;
  state: ReactNode;
  environments: ReactNode;
  verdict: ReactNode;
  numbers: ReactNode;
  age: ReactNode;
  links: ReactNode;
}) {
  const words = useWords();
  const title = words.technology(props.technology);
  return (
    <Card className={surface.surface} aria-label={title}>
      <CardHeader className={styles.header}>
        <span className={styles.title}>
          <TechnologyIcon technology={props.technology} />
          <Text as="h3" variant="title-x-small" weight="bold">
            {title}
          </Text>
          {props.state}
        </span>
        {props.environments}
      </CardHeader>
      <CardBody className={styles.space}>
        <div className={styles.body}>
          <div className={styles.verdict}>{props.verdict}</div>
          <div className={styles.numbers}>{props.numbers}</div>
        </div>
      </CardBody>
      <CardFooter className={styles.footer}>
        <Text variant="body-small" color="secondary">
          {props.age}
        </Text>
        {props.links}
      </CardFooter>
    </Card>
  );
}
