// Whole repositories are generated and read for hundreds of values, which takes minutes on a busy machine.
jest.setTimeout(600_000);
