const { suite } = require('../jestSuite');

/** @type {import('jest').Config} */
module.exports = {
	projects: [
		{ ...suite('queue'), setupFilesAfterEnv: ['<rootDir>/test/queue/support/timeout.ts'] },
	],
};
