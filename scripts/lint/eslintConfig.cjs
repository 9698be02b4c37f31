const factory = require('@backstage/cli/config/eslint-factory');

/** Backstage's rules for a package, and ours: no `any`, no silenced type check. */
module.exports = folder =>
  factory(folder, {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  });
