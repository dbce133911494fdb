// Programs from outside npm that bear witness in some tests: Apache for the digest, curl and Python's requests
// for the signatures, openssl for a certificate. On a machine without one its tests are left out, and that is
// said; in CI they are not left out, so that they fail there.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const WITNESSES = [
	{ program: 'apache2', tests: ['test/core/digest/apache.test.ts'] },
	{
		program: 'curl',
		tests: [
			'test/unit/credentials/digest/curl.test.ts',
			'test/unit/sandbox/control.test.ts',
			'test/unit/sandbox/curl.test.ts',
		],
	},
	{ program: 'openssl', tests: ['test/core/digest/silence.test.ts'] },
	{
		program: 'python3-requests',
		tests: ['test/unit/sandbox/pythonRequests.test.ts'],
		// Debian's own Python, because another one that comes first in PATH does not see Debian's packages.
		isThere: () => spawnSync('/usr/bin/python3', ['-c', 'import requests']).status === 0,
	},
];

function isInstalled(program) {
	const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
	return folders.some((folder) => existsSync(path.join(folder, program)));
}

for (const test of WITNESSES.flatMap(({ tests }) => tests)) {
	// One that was moved would no longer be left out, and fail where its program is not.
	if (!existsSync(path.join(__dirname, '..', test))) throw new Error(`There is no ${test}`);
}

/** Returns patterns of the tests to leave out, for jest's testPathIgnorePatterns, and says which. */
exports.testsWithoutWitness = () => {
	if (process.env.CI) return [];
	const absent = WITNESSES.filter(
		({ program, isThere = () => isInstalled(program) }) => !isThere(),
	);
	for (const { program, tests } of absent) {
		process.stderr.write(`Left out, because ${program} is not installed: ${tests.join(', ')}\n`);
	}
	return absent.flatMap(({ tests }) => tests.map((test) => `/${test.replaceAll('.', '\\.')}$`));
};
