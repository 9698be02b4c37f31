import { screen } from '@testing-library/react';
import { show } from '../__testUtils__/show';
import { CardPlace } from './CardPlace';

describe('CardPlace', () => {
  it('is there for what the entity says that it uses, and for nothing else', async () => {
    const { container } = show(
      <>
        <CardPlace technology="postgres" />
        <CardPlace technology="mainframe" />
      </>,
    );
    await screen.findByTestId('address');
    expect(container.querySelectorAll('.place')).toHaveLength(1);
  });
});
