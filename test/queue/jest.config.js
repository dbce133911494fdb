const { suite } = require('../jestSuite');

const queue = suite('queue');
const timeout = '<rootDir>/test/queue/support/timeout.ts';

/** @type {import('jest').Config} */
module.exports = {
	projects: [{ ...queue, setupFilesAfterEnv: [...queue.setupFilesAfterEnv, timeout] }],
};
