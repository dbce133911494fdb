const { suite } = require('../jestSuite');

/** @type {import('jest').Config} */
module.exports = {
	testTimeout: 300_000,
	maxWorkers: 2,
	projects: [suite('claims')],
};
