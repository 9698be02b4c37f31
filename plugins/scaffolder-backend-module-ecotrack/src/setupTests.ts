// A whole service is generated in most tests, which takes seconds on a busy machine.
jest.setTimeout(60_000);
