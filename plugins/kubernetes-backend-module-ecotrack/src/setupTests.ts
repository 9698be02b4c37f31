// Servers with certificates of their own take seconds on a busy machine.
jest.setTimeout(30_000);
