const { suite } = require('../jestSuite');

const e2e = suite('e2e');

/** @type {import('jest').Config} */
module.exports = {
	// Most of the time a test waits for n8n.
	maxWorkers: 2,
	testSequencer: '../support/longestFirst.js',
	projects: [
		{
			...e2e,
			globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
			globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
			setupFilesAfterEnv: [...e2e.setupFilesAfterEnv, '<rootDir>/test/e2e/support/timeout.ts'],
		},
	],
};
