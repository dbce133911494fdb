// n8n-core and n8n-workflow take two seconds to load, and jest loads every module anew for each test file.
// With this runtime each of its worker processes loads these two once. This package is loaded for each file.
const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

// The last two hold n8n-core's logger: tests have to set it where n8n-core looks for it.
const LOADED_ONCE = new Set([
	'n8n-core',
	'n8n-workflow',
	'reflect-metadata',
	'@n8n/backend-common',
	'@n8n/di',
]);

module.exports = class SharedRuntime extends Runtime {
	requireModuleOrMock(from, moduleName) {
		return LOADED_ONCE.has(moduleName)
			? createRequire(from)(moduleName)
			: super.requireModuleOrMock(from, moduleName);
	}
};
