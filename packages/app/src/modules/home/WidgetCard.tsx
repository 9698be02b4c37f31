import type { ComponentRenderer as Frame } from '@backstage/plugin-home-react';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';

export type ComponentRenderer = NonNullable<Frame['Renderer']>;

/** The card around a widget that brings none. */
export const WidgetCard: ComponentRenderer = ({ title, Content }) => (
  <Card aria-label={title}>
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
