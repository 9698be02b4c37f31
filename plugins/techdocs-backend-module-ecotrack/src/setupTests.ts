// Servers and whole sites take seconds on a busy machine.
jest.setTimeout(30_000);
