import { screen, within } from '@testing-library/react';
import { violations } from '../__testUtils__/violations';
import { show } from '../__testUtils__/show';
import { meshDetail } from '../__fixtures__/otherDetails';
import { CallsPicture } from './CallsPicture';

const [{ details }] = meshDetail.reports;
const { into, out } =
  details?.type === 'mesh-workload' && details.calls
    ? details.calls
    : { into: [], out: [] };

describe('CallsPicture', () => {
  it('has callers at one side and whom it calls at the other, with what refuses it', async () => {
    await show(<CallsPicture into={into} out={out} />);
    const picture = await screen.findByRole('figure', {
      name: 'Who may call whom',
    });
    const side = (name: string) =>
      within(within(picture).getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(side('May call this workload')).toEqual([
      'payment-serviceGET /orders/* only with mTLS',
      'Anyone only with mTLSNot known: stands for more than one caller',
    ]);
    expect(side('May be called by this workload')).toEqual([
      'user-serviceGET /users/{*} with mTLS or withoutRefused: Sidecar ecotrack/order-service does not name user-service',
    ]);
    expect(picture).toHaveTextContent('Network policies are not looked at.');
    expect(await violations(picture)).toEqual([]);
  });

  it('says that nobody may call', async () => {
    await show(<CallsPicture into={[]} out={[]} />);
    expect(await screen.findByText('Nobody may call it.')).toBeVisible();
    expect(screen.getByText('It may call nobody by name.')).toBeVisible();
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
