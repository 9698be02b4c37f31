import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import type { GeneratedFile } from '@ecotrack/generator';
import { useMemo, useState } from 'react';
import { scaffolderEcotrackTranslationRef } from '../../translation';
import { ManifestList } from './ManifestList';
import { manifestsOf } from './manifestsOf';
import { ManifestText } from './ManifestText';
import styles from './ManifestsTab.module.css';

/** No name of an environment. */
const NOTHING = '-';

interface ManifestsTabProps {
  readonly files: readonly GeneratedFile[];
  readonly environments: readonly string[];
}

/** The objects of one environment one by one, alone or beside those of another. */
export function ManifestsTab({ files, environments }: ManifestsTabProps) {
  const { t } = useTranslationRef(scaffolderEcotrackTranslationRef);
  const [wanted, setWanted] = useState(environments[0]);
  const [beside, setBeside] = useState(NOTHING);
  const [chosen, setChosen] = useState<string>();
  const environment = environments.includes(wanted) ? wanted : environments[0];
  const others = environments.filter(one => one !== environment);
  const other = others.includes(beside) ? beside : undefined;
  const manifests = useMemo(
    () => manifestsOf(files, environment),
    [files, environment],
  );
  const counterparts = useMemo(
    () => other && new Map(manifestsOf(files, other).map(one => [one.id, one])),
    [files, other],
  );
  const shown = manifests.find(({ id }) => id === chosen) ?? manifests[0];
  const comparison =
    other && counterparts
      ? { environment: other, manifests: counterparts }
      : undefined;
  return (
    <div className={styles.manifests}>
      <div className={styles.choice}>
        <Select
          size="small"
          label={t('preview.manifests.environment')}
          options={environments.map(name => ({ id: name, label: name }))}
          selectedKey={environment}
          onSelectionChange={key => setWanted(`${key}`)}
        />
        <Select
          size="small"
          label={t('preview.manifests.compare')}
          options={[
            { id: NOTHING, label: t('preview.manifests.nothing') },
            ...others.map(name => ({ id: name, label: name })),
          ]}
          selectedKey={other ?? NOTHING}
          onSelectionChange={key => setBeside(`${key}`)}
        />
      </div>
      <div className={styles.parts}>
        <ManifestList
          environment={environment}
          manifests={manifests}
          comparison={comparison}
          selected={shown?.id}
          onSelect={setChosen}
        />
        {shown && (
          <div className={styles.text}>
            <ManifestText
              manifest={shown}
              environment={environment}
              comparison={comparison}
            />
          </div>
        )}
      </div>
    </div>
  );
}
