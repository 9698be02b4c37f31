import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import type { ComponentRenderer } from './WidgetCard';
import { HomePage } from './HomePage';

/** As the home plugin makes them: what is inside, and a frame that the page gives it. */
function Widget(props: { id: string; Renderer?: ComponentRenderer }) {
  const { id, Renderer } = props;
  return Renderer ? (
    <Renderer title={id} Content={() => <p>Inside of {id}</p>} />
  ) : null;
}

const widget = (id: string) =>
  ({
    node: { spec: { id } },
    component: <Widget id={id} />,
  } as HomePageLayoutProps['widgets'][number]);

describe('HomePage', () => {
  it('leads to the catalog and to what can be created, and shows the widgets in their order', async () => {
    renderInTestApp(<HomePage widgets={[widget('health'), widget('stars')]} />);
    expect(
      await screen.findByRole('link', { name: 'Create a service' }),
    ).toHaveAttribute('href', '/create');
    expect(
      screen.getByRole('link', { name: 'Open the catalog' }),
    ).toHaveAttribute('href', '/catalog');
    expect(
      screen.getAllByRole('article').map(card => card.textContent),
    ).toEqual(['healthInside of health', 'starsInside of stars']);
  });
});
