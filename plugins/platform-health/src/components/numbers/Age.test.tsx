import { screen } from '@testing-library/react';
import { show } from '../../__testUtils__/show';
import { Age, Ago } from './Age';

it('does not call in the future what was told since the clock of the page moved', async () => {
  await show(<Age asOf={new Date(Date.now() + 9_000).toISOString()} />);
  expect(await screen.findByText(/now/)).toBeInTheDocument();
});

it('says when something is to come', async () => {
  const inNineDays = Date.now() + 9 * 86_400_000;
  await show(<Ago at={new Date(inNineDays).toISOString()} />);
  expect(await screen.findByText('in 9 days')).toBeInTheDocument();
});
