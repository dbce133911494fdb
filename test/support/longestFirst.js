// Starts the files that take longest before all others. Without times from an earlier run, as in CI, jest starts
// the largest files first, and a small file that mostly waits would run alone at the end.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
	'core/reliability/rate',
	'core/trigger/watch',
	'core/digest/nonceModes',
	'conformance/package',
	'e2e/trigger',
	'e2e/examples/lock-unknown-accounts',
];

for (const name of LONGEST) {
	const file = join(__dirname, '..', `${name}.test.ts`);
	if (!existsSync(file)) throw new Error(`There is no ${file}`);
}

const isLong = ({ path }) => LONGEST.some((name) => path.endsWith(`/${name}.test.ts`));

module.exports = class LongestFirst extends Sequencer {
	async sort(tests) {
		const sorted = await super.sort(tests);
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};
