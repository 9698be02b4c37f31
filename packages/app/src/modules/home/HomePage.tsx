import { cloneElement } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { ButtonLink, Container, Text } from '@backstage/ui';
import { RiAddCircleLine } from '@remixicon/react';
import { WidgetCard } from './WidgetCard';
import { homeTranslationRef } from './translation';
import styles from './HomePage.module.css';

/** The first page: what to do here, and the widgets of the installed plugins in the order of the configuration. */
export function HomePage({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(homeTranslationRef);
  return (
    <Container>
      <header className={styles.header}>
        <Text as="h1" variant="title-medium" weight="bold">
          {t('title')}
        </Text>
        <span className={styles.ways}>
          <ButtonLink variant="secondary" href="/catalog">
            {t('catalog')}
          </ButtonLink>
          <ButtonLink iconStart={<RiAddCircleLine />} href="/create">
            {t('create')}
          </ButtonLink>
        </span>
      </header>
      <main className={styles.widgets}>
        {widgets.map(({ component, node }) =>
          cloneElement(component, {
            key: node.spec.id,
            Renderer: component.props.Renderer ?? WidgetCard,
          }),
        )}
      </main>
    </Container>
  );
}
