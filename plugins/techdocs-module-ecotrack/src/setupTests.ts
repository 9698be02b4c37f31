import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

// Pages in jsdom on a machine that does other things as well.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);
