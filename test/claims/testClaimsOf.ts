// Operations that write, each with each shape of answer, before and after the effect: what comes out is so, and
// nothing else has changed.
import { startSandbox, type FaultName, type FaultRule } from '../../sandbox';
import { runWrite } from './runWrite';
import { saysWell, SHAPES } from './shapes';
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

/** Defines a test for each write, and one that at least so many cases were tried. */
export function testClaimsOf(writes: readonly Write[], least: number): void {
	let cases = 0;
	let struck = 0;
	let untrue = 0;

	afterAll(() => {
		process.stdout.write(`claims: ${cases} cases, ${untrue} untrue\n`);
	});

	it.each(writes.map((write) => [titleOf(write), write] as const))('%s', async (_title, write) => {
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
		untrue += found.length;

		expect(found).toEqual([]);
	});

	it('has tried them all', () => {
		expect(cases).toBeGreaterThan(least);
		// The others end before the call whose answer has another shape.
		expect(struck / cases).toBeGreaterThan(0.95);
	});
}

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
