import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { PRESETS } from '@ecotrack/model';
import { serviceGeneratorApiRef } from '../../generator/serviceGeneratorApi';
import { scaffolderEcotrackTranslationRef } from '../../translation';

const FIRST_PAGE = 'first-page';

const failed = (refuse: (sentence: string) => void) => (error: Error) =>
  refuse(error.message);

/** Replaces the document by a preset's, under the service's own name, or by what the first page says. Undo brings it back. */
export function BeginWith(props: {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly onText: (text: string) => void;
  readonly onRefuse: (sentence: string) => void;
}) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const generator = useApi(serviceGeneratorApiRef);
  const begin = async (key: string) => {
    const { document: _, ...answers } = props.answers;
    const begun = await generator.begin(
      key === FIRST_PAGE ? answers : { ...answers, stores: key },
    );
    if (begun.valid) props.onText(begun.text);
    else props.onRefuse(begun.errors.map(({ fix }) => fix).join(' '));
  };
  return (
    <MenuTrigger>
      <Button variant="secondary" size="small">
        {t('editor.copy')}
      </Button>
      <Menu onAction={key => begin(String(key)).catch(failed(props.onRefuse))}>
        {[
          <MenuItem key={FIRST_PAGE} id={FIRST_PAGE}>
            {t('editor.copyAnswers')}
          </MenuItem>,
          ...PRESETS.map(name => (
            <MenuItem key={name} id={name}>
              {name}
            </MenuItem>
          )),
        ]}
      </Menu>
    </MenuTrigger>
  );
}
