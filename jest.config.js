const { suite } = require('./test/jestSuite');

/** @type {import('jest').Config} */
module.exports = {
	projects: ['unit', 'core', 'conformance'].map(suite),
};
