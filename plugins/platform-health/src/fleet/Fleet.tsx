import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import surface from '../components/layout/surface.module.css';
import { useChosen } from '../components/hooks/useChosen';
import { useText } from '../components/hooks/useText';
import { Backups } from './Backups';
import { CertificateEnds } from './CertificateEnds';
import { Services } from './Services';
import styles from './fleet.module.css';

const VIEWS = ['services', 'certificates', 'backups'] as const;

const CONTENT = {
  services: Services,
  certificates: CertificateEnds,
  backups: Backups,
};

/** All services with what they use, all certificates, all backups: of what the reader may see. */
export function Fleet() {
  const t = useText();
  const [view, choose] = useChosen('view', VIEWS);
  return (
    <main className={`${surface.surface} ${styles.fleet}`}>
      <Tabs selectedKey={view} onSelectionChange={key => choose(String(key))}>
        <TabList aria-label={t('fleet.title')}>
          {VIEWS.map(one => (
            <Tab key={one} id={one}>
              {t(`fleet.${one}`)}
            </Tab>
          ))}
        </TabList>
        {VIEWS.map(one => {
          const Content = CONTENT[one];
          return (
            <TabPanel key={one} id={one}>
              <Content />
            </TabPanel>
          );
        })}
      </Tabs>
    </main>
  );
}
