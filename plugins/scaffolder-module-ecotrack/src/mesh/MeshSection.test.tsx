import { preset } from '@ecotrack/model';
import { act, fireEvent, screen } from '@testing-library/react';
import { valueAt } from '../document/valueAt';
import { field } from '../form/__testUtils__/field';
import { showForm } from '../form/__testUtils__/showForm';

async function showMesh(text: string) {
  const shown = await showForm(text);
  fireEvent.click(screen.getByRole('tab', { name: /^Callers/ }));
  return shown;
}

describe('MeshSection', () => {
  it('lets a service in, operation by operation', async () => {
    const { form, user } = await showMesh(preset('order-service'));
    await user.click(screen.getByRole('button', { name: 'Add caller' }));
    expect(field('spec.mesh.callers[0].service')).toHaveFocus();
    await user.keyboard('basket-service');
    act(() => field('spec.mesh.callers[0].operations[0].path').focus());
    await user.keyboard('{Enter}/orders/{{id}');

    expect(valueAt(form.data(), ['spec', 'mesh', 'callers'])).toEqual([
      {
        service: 'basket-service',
        operations: [
          { method: 'GET', path: '/orders' },
          { method: 'GET', path: '/orders/{id}' },
        ],
      },
    ]);
    expect(form.errors()).toEqual([]);
  });

  it('leaves out what is said anyway', async () => {
    const { form, user } = await showMesh(preset('order-service'));
    const exposure = field('spec.mesh.exposure');
    expect(exposure).toHaveAccessibleName('The API can be reached');
    await user.selectOptions(exposure, 'inside the cluster');

    expect(valueAt(form.data(), ['spec', 'mesh'])).toBeUndefined();
    expect(field('spec.mesh.exposure')).toHaveValue('internal');
  });

  it('adds a host outside by keys, and a port as a number', async () => {
    const { form, user } = await showMesh(preset('notification-service'));
    act(() => field('spec.mesh.externalHosts[1].host').focus());
    await user.keyboard('{Enter}api.example.com{Tab}8443');

    expect(valueAt(form.data(), ['spec', 'mesh', 'externalHosts', 2])).toEqual({
      host: 'api.example.com',
      port: 8443,
    });
    expect(form.errors()).toEqual([]);
  });

  it('shows the calls and the services it waits for', async () => {
    const { form, user } = await showMesh(preset('order-service'));
    const waits = field('spec.application.startAfter');
    expect(waits).toHaveValue('user-service, product-service, payment-service');
    await user.clear(waits);

    expect(form.text()).not.toContain('startAfter');
    expect(form.errors()).toEqual([]);
  });
});
