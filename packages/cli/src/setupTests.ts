// A whole repository is generated, which takes seconds on a busy machine.
jest.setTimeout(30_000);
