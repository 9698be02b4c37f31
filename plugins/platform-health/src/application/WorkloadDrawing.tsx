import { Text } from '@backstage/ui';
import type { ApplicationWorkloadDetails } from '@ecotrack/backstage-plugin-platform-health-common';
import { Facts } from '../components/layout/Facts';
import { NodeList } from '../components/layout/NodeList';
import { Section } from '../components/layout/Section';
import { useShown } from '../components/hooks/useShown';
import { useText } from '../components/hooks/useText';

/** Pods of a workload, with why those that wait do so. */
export function WorkloadDrawing({
  details,
}: {
  details: ApplicationWorkloadDetails;
}) {
  const t = useText();
  const shown = useShown();
  const { autoscaler, pods, replicas } = details;
  const range =
    autoscaler &&
    t('application.range', {
      current: shown.value(autoscaler.current) ?? t('data.notKnown'),
      min: shown.value(autoscaler.min) ?? t('data.notKnown'),
      max: String(autoscaler.max),
    });
  return (
    <>
      <Section title={t('application.pods')}>
        {pods.length > 0 ? (
          <NodeList
            label={t('application.pods')}
            nodes={pods.map(pod => ({
              name: pod.name,
              role: t('application.pod'),
              isReady: pod.ready,
              condition:
                pod.reason ??
                (pod.ready ? t('node.ready') : t('node.notReady')),
              place: pod.node,
              children: (
                <span>
                  {t('application.restarts', { count: pod.restarts })}
                </span>
              ),
            }))}
          />
        ) : (
          <Text as="p">{t('application.noPods')}</Text>
        )}
      </Section>
      <Facts
        facts={[
          [
            t('application.replicas'),
            shown.share(replicas.ready, replicas.wanted),
          ],
          [
            t('application.updated'),
            shown.share(replicas.updated, replicas.wanted),
          ],
          ...(range ? [[t('application.autoscaler'), range] as const] : []),
          [t('application.image'), details.image],
        ]}
      />
    </>
  );
}
