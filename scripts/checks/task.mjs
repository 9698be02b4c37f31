/** A check that is one of the npm scripts; fails when it exits with anything but 0. */
export const task = name => async () => {
  const { run } = await import(`../tasks/${name}.mjs`);
  const code = await run([]);
  return code === 0
    ? []
    : [
        `npm run ${name} ended with exit code ${code}; its output stands above.`,
      ];
};
