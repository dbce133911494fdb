// Each operation that writes, with each shape of answer, before and after the effect: what comes out is so, and
// nothing else has changed.
import { startSandbox, type FaultName, type FaultRule } from '../../sandbox';
import { untruths } from './judge';
import { runWrite } from './runWrite';
import { saysWell, SHAPES } from './shapes';
import { ACCOUNT_WRITES } from './accountWrites';
import { OTHER_WRITES } from './otherWrites';
import { SYNC_WRITES } from './syncWrites';
import type { Write } from './write';

/** What happens to the write while the lists have another shape. */
const FAULTS: readonly FaultName[] = [
	'500-before',
	'500-after',
	'cut-before',
	'cut-after',
	'html-502',
];

/** Much of the time is waiting. */
const AT_ONCE = 10;

interface Case {
	readonly title: string;
	readonly write: Write;
	readonly rules: readonly FaultRule[];
}

let cases = 0;
let struck = 0;
const untrue: string[] = [];

afterAll(() => {
	process.stdout.write(`claims: ${cases} cases, ${untrue.length} untrue\n`);
});

it.each(
	[
		...ACCOUNT_WRITES,
		...SYNC_WRITES.filter(({ isLikeOther }) => !isLikeOther),
		...OTHER_WRITES,
	].map((write) => [titleOf(write), write] as const),
)('%s', async (_title, write) => {
	const waiting = casesOf(write);
	const found: string[] = [];
	cases += waiting.length;
	const lane = async (): Promise<void> => {
		const sandbox = await startSandbox();
		for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
			const verdict = await runWrite(sandbox, each.write, each.rules);
			if (verdict.struck) struck += 1;
			for (const words of verdict.untrue) found.push(`${each.title}: ${words}`);
		}
		await sandbox.close();
	};
	await Promise.all(Array.from({ length: AT_ONCE }, lane));
	untrue.push(...found);

	expect(found).toEqual([]);
});

it('has tried them all', () => {
	expect(cases).toBeGreaterThan(5_000);
	// The others end before the call whose answer has another shape.
	expect(struck / cases).toBeGreaterThan(0.95);
});

it('would see an untrue claim', () => {
	const seen = { before: ['a: x', 'b: y'], after: ['b: z'], about: 'a: ', isDone: false };

	expect(untruths({ ...seen, run: { error: undefined, items: [{ json: {} }] } })).toEqual([
		'claims {}',
		'nobody asked to take: b: y',
		'nobody asked for: b: z',
	]);
});

function titleOf({ name, what }: Write): string {
	return [name, what].filter(Boolean).join(' ');
}

function casesOf(write: Write): Case[] {
	const match = { operation: write.call };
	return Object.entries(SHAPES).flatMap(([shape, answer]) => {
		const list: FaultRule = { match: { operation: write.list }, fault: 'answer', answer };
		const change = (effect: boolean): FaultRule => ({
			match,
			fault: 'answer',
			answer: { ...answer, effect },
		});
		const isKnowable = !(write.isWord === true && saysWell(answer));
		return [
			{ title: `done, answered with ${shape}`, write, rules: [change(true)] },
			...(isKnowable
				? [
						{ title: `not done, answered with ${shape}`, write, rules: [change(false)] },
						{ title: `not done, all with ${shape}`, write, rules: [change(false), list] },
					]
				: []),
			{ title: `done, all with ${shape}`, write, rules: [change(true), list] },
			{ title: `listed with ${shape}`, write, rules: [list] },
			...FAULTS.map((fault) => ({
				title: `${fault}, listed with ${shape}`,
				write,
				rules: [{ match, fault }, list],
			})),
		];
	});
}
