const { suite } = require('./test/jestSuite');
const { testsWithoutWitness } = require('./test/witnesses');

const testPathIgnorePatterns = ['/node_modules/', ...testsWithoutWitness()];

/** @type {import('jest').Config} */
module.exports = {
	// A busy machine may take ten times as long as a quiet one.
	testTimeout: 60_000,
	// However few cores there are: much of the time is waiting, for retries and late answers.
	maxWorkers: 4,
	testSequencer: './test/support/longestFirst.js',
	projects: ['unit', 'core', 'conformance'].map((name) => ({
		...suite(name),
		testPathIgnorePatterns,
	})),
};
