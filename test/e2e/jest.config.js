const { suite } = require('../jestSuite');

/** @type {import('jest').Config} */
module.exports = { projects: [suite('e2e')] };
