// Starts the files that take longest before all others. From a run before, jest knows how long each one took; the
// first run, as in CI, would begin with the largest files, and then wait for a small one that waits itself.
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
	'core/reliability/rate',
	'core/trigger/watch',
	'core/digest/nonceModes',
	'conformance/package',
	'e2e/trigger',
	'e2e/examples/lock-unknown-accounts',
];

const isLong = ({ path }) => LONGEST.some((name) => path.endsWith(`/${name}.test.ts`));

module.exports = class LongestFirst extends Sequencer {
	async sort(tests) {
		const sorted = await super.sort(tests);
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};
