// Writes, dialects, shapes and faults put together at random: nothing untrue comes out. The seed is printed where it
// fails; CLAIMS_SEED repeats it.
import fc from 'fast-check';

import { startSandbox, DIALECTS, type DialectName, type FaultRule } from '../../sandbox';
import { ACCOUNT_WRITES } from './accountWrites';
import { OTHER_WRITES } from './otherWrites';
import { SYNC_WRITES } from './syncWrites';
import { runWrite } from './runWrite';
import { saysWell, SHAPES } from './shapes';

const FAULTS = ['500-before', '500-after', 'cut-before', 'cut-after', 'html-502', '503'] as const;

/** In these the cloud holds what was written in a spelling of its own. */
const OTHER_SPELLINGS: readonly DialectName[] = ['foldedNames'];
const dialects = (Object.keys(DIALECTS) as DialectName[]).filter(
	(name) => !OTHER_SPELLINGS.includes(name),
);

const scene = fc.record({
	write: fc.constantFrom(...ACCOUNT_WRITES, ...SYNC_WRITES, ...OTHER_WRITES),
	dialect: fc.constantFrom(...dialects),
	answer: fc.option(fc.constantFrom(...Object.values(SHAPES)), { nil: undefined }),
	list: fc.option(fc.constantFrom(...Object.values(SHAPES)), { nil: undefined }),
	effect: fc.boolean(),
	fault: fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
	times: fc.integer({ min: 1, max: 3 }),
});

it('nothing untrue comes out of any scene', async () => {
	const seed = Number(process.env.CLAIMS_SEED ?? 20261125);
	await fc.assert(
		fc.asyncProperty(scene, async ({ write, dialect, answer, list, effect, fault, times }) => {
			const match = { operation: write.call };
			const isKnowable = effect || !(write.isWord === true && answer && saysWell(answer));
			const rules: FaultRule[] = [
				...(fault ? [{ match, fault, times }] : []),
				...(answer && isKnowable
					? [{ match, fault: 'answer' as const, times, answer: { ...answer, effect } }]
					: []),
				...(list
					? [{ match: { operation: write.list }, fault: 'answer' as const, times, answer: list }]
					: []),
			];
			const sandbox = await startSandbox();
			const { untrue } = await runWrite(sandbox, write, rules, DIALECTS[dialect]);
			await sandbox.close();
			expect(untrue).toEqual([]);
		}),
		{ seed, numRuns: 600, endOnFailure: true },
	);
});
