module.exports = require('../../scripts/lint/eslintConfig.cjs')(__dirname);
