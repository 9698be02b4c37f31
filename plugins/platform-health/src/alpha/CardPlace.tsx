import { useEntity } from '@backstage/plugin-catalog-react';
import { expectedTechnologies } from '../card/expectedTechnologies';
import styles from './CardPlace.module.css';

/** The card's place while its code is on its way, so that what stands below does not move when it comes. */
export function CardPlace({ technology }: { technology: string }) {
  const { entity } = useEntity();
  if (!expectedTechnologies(entity).includes(technology)) return null;
  return (
    <div className={styles.place}>
      <div />
    </div>
  );
}
