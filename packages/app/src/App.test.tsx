import { render, screen } from '@testing-library/react';
import App from './App';

/** The whole app is loaded, which takes a while on a busy machine. */
const PATIENCE_MS = 60_000;

jest.setTimeout(2 * PATIENCE_MS);

describe('App', () => {
  it('opens with the sign-in page', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: JSON.parse(
        JSON.stringify([
          {
            data: {
              app: { title: 'EcoTrack Portal', baseUrl: 'http://localhost' },
              backend: { baseUrl: 'http://localhost:7007' },
            },
            context: 'test',
          },
        ]),
      ),
    };

    render(App.createRoot());

    expect(
      await screen.findByText('EcoTrack Portal', {}, { timeout: PATIENCE_MS }),
    ).toBeInTheDocument();
  });
});
