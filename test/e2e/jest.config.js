const { suite } = require('../jestSuite');

/** @type {import('jest').Config} */
module.exports = {
	projects: [
		{
			...suite('e2e'),
			globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
			globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
			setupFilesAfterEnv: ['<rootDir>/test/e2e/support/timeout.ts'],
		},
	],
};
