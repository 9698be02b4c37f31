import { screen } from '@testing-library/react';
import { show } from '../__testUtils__/show';
import { Age } from './Age';

it('does not call in the future what was told since the clock of the page moved', async () => {
  await show(<Age asOf={new Date(Date.now() + 9_000).toISOString()} />);
  expect(await screen.findByText(/now/)).toBeInTheDocument();
});
