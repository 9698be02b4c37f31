import { useState } from 'react';
import { Button } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useApi } from '@backstage/core-plugin-api';
import { platformHealthApiRef } from '../../api';
import { saveFile } from './saveFile';
import { useText } from '../hooks/useText';

/** Hands out what a verdict was made of, for `replay`. */
export function EvidenceButton(props: { entityRef: string; resource: string }) {
  const { entityRef, resource } = props;
  const t = useText();
  const api = useApi(platformHealthApiRef);
  const [failure, setFailure] = useState<string>();
  const download = async () => {
    setFailure(undefined);
    try {
      const name = resource.replaceAll(/[^A-Za-z0-9.-]+/g, '_');
      saveFile(
        `evidence_${name}.json`,
        await api.evidence(entityRef, resource),
      );
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiDownload2Line />}
        aria-label={t('finding.downloadOf', { resource })}
        onPress={download}
      >
        {t('finding.download')}
      </Button>
      <span role="status">
        {failure && t('finding.downloadFailed', { cause: failure })}
      </span>
    </>
  );
}
