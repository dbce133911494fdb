const { suite } = require('./test/jestSuite');

/** @type {import('jest').Config} */
module.exports = {
	// A busy machine may take ten times as long as a quiet one.
	testTimeout: 60_000,
	projects: ['unit', 'core', 'conformance'].map(suite),
};
