import { Box, Tab, TabList, TabPanel, Tabs, Text } from '@backstage/ui';
import { KeyboardEvent } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { errorsBelow } from '../document/errorsAt';
import { listAt } from '../document/valueAt';
import { Announcer } from '../rows/Announcer';
import { ErrorCount } from './ErrorCount';
import { SECTIONS } from './sections';
import { useFormText } from './useFormText';
import styles from './form.module.css';

/** The document that is open as a form, one section for each concern. */
export function DocumentForm() {
  const t = useFormText();
  const { data, errors } = useOpenDocument();
  return (
    <Announcer>
      <Box className={styles.form} onKeyDown={keepPage}>
        <Text as="p" variant="body-small" color="secondary">
          {t('form.keys')}
        </Text>
        <Tabs>
          <TabList aria-label={t('form.title')} className={styles.tabs}>
            {SECTIONS.map(({ id, lists, parts }) => (
              <Tab key={id} id={id}>
                <span className={styles.tab}>
                  {t(`form.sections.${id}`)}
                  <span className={styles.count}>
                    {lists.flatMap(list => listAt(data, list)).length}
                  </span>
                  <ErrorCount
                    count={
                      parts.flatMap(part => errorsBelow(errors, part)).length
                    }
                  />
                </span>
              </Tab>
            ))}
          </TabList>
          {SECTIONS.map(({ id, Content }) => (
            <TabPanel key={id} id={id}>
              <div className={styles.section}>
                <Content />
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </Box>
    </Announcer>
  );
}

/** Enter in a field goes on in the form; it does not send the page that the form stands on. */
function keepPage(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
    event.preventDefault();
}
