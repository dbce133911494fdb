// One jest project: the tests in one folder of test/.
const path = require('node:path');

/** Takes the folder's name, returns the jest project that runs the *.test.ts files in it. */
exports.suite = (name) => ({
	displayName: name,
	rootDir: path.join(__dirname, '..'),
	testEnvironment: 'node',
	runtime: '<rootDir>/test/support/sharedRuntime.js',
	modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	setupFilesAfterEnv: ['<rootDir>/test/support/everyTestAsserts.ts'],
	transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
});
