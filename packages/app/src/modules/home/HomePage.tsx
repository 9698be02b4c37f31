import { Fragment } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { ButtonLink, Container, Header } from '@backstage/ui';
import { RiAddCircleLine } from '@remixicon/react';
import { homeTranslationRef } from './translation';
import styles from './HomePage.module.css';

/** The first page: what to do here, and the widgets of the installed plugins in the order of the configuration. */
export function HomePage({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(homeTranslationRef);
  return (
    <>
      <Header
        title={t('title')}
        customActions={
          <>
            <ButtonLink variant="secondary" href="/catalog">
              {t('catalog')}
            </ButtonLink>
            <ButtonLink iconStart={<RiAddCircleLine />} href="/create">
              {t('create')}
            </ButtonLink>
          </>
        }
      />
      <Container>
        <main className={styles.widgets}>
          {widgets.map(({ component, node }) => (
            <Fragment key={node.spec.id}>{component}</Fragment>
          ))}
        </main>
      </Container>
    </>
  );
}
