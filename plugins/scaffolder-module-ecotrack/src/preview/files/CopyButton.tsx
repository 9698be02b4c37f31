import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';

/** Copies a text as it is, and says whether that worked. */
export function CopyButton(props: { readonly text: string }) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const [outcome, setOutcome] = useState<{ text: string; done: boolean }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setOutcome({ text: props.text, done: true });
    } catch {
      setOutcome({ text: props.text, done: false });
    }
  };
  const said = outcome?.text === props.text ? outcome : undefined;
  return (
    <Flex align="center" gap="2">
      <Text as="span" variant="body-small" role="status">
        {said && t(said.done ? 'preview.copy.done' : 'preview.copy.failed')}
      </Text>
      <Button size="small" variant="secondary" onPress={copy}>
        {t('preview.copy.action')}
      </Button>
    </Flex>
  );
}
