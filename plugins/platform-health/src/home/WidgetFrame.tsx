import type { RendererProps } from '@backstage/plugin-home-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import surface from '../components/layout/surface.module.css';
import { useText } from '../components/hooks/useText';

/** The card around the widget, with its title in the reader's language. */
export function WidgetFrame({ Content }: Pick<RendererProps, 'Content'>) {
  const t = useText();
  const title = t('home.title');
  return (
    <Card className={surface.surface} aria-label={title}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        <Content />
      </CardBody>
    </Card>
  );
}
