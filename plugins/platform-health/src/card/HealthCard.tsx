import { Card, CardBody } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Problem } from '../components/layout/Problem';
import surface from '../components/layout/surface.module.css';
import { useEntityHealth } from '../live';
import { CardContent } from './CardContent';
import { CardSkeleton } from './CardSkeleton';
import { environmentsOf } from './environmentsOf';
import { expectedTechnologies } from './expectedTechnologies';
import { useIsSpeaker } from './useIsSpeaker';

/** Health of one technology that the entity uses; nothing when it does not use it. */
export function HealthCard({ technology }: { technology: string }) {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const loaded = useEntityHealth(entityRef);
  const isSpeaker = useIsSpeaker(entityRef);
  if (loaded.status === 'loading')
    return expectedTechnologies(entity).includes(technology) ? (
      <CardSkeleton technology={technology} />
    ) : null;
  if (loaded.status === 'failed')
    // All cards read the same document: one of them says that it failed.
    return isSpeaker ? (
      <Card className={surface.surface}>
        <CardBody>
          <Problem error={loaded.error} />
        </CardBody>
      </Card>
    ) : null;
  const environments = loaded.value
    ? environmentsOf(loaded.value, technology)
    : [];
  if (environments.length === 0) return null;
  return (
    <CardContent
      entityRef={entityRef}
      technology={technology}
      environments={environments}
      order={loaded.value?.environments ?? []}
      problem={loaded.problem}
    />
  );
}
