// Which pages of a list are read before they are asked for.
import { readAhead } from '../../../../nodes/OceanBaseCloud/transport/readAhead';

const SIZE = 100;

/** A list of so many entries whose pages come when they are let go. `total` is what it says of itself. */
function listOf(count: number, { total }: { total: number | undefined } = { total: count }) {
	const begun: number[] = [];
	const letGo = new Map<number, (error?: Error) => void>();
	const { page, settled } = readAhead(SIZE, async (pageNumber) => {
		begun.push(pageNumber);
		await new Promise<void>((resolve, reject) =>
			letGo.set(pageNumber, (error) => (error ? reject(error) : resolve())),
		);
		const left = Math.max(0, count - (pageNumber - 1) * SIZE);
		return { pageNumber, total, entries: Array.from({ length: Math.min(SIZE, left) }) };
	});
	const read = async (pageNumber: number) => {
		const reading = page(pageNumber);
		letGo.get(pageNumber)?.();
		return await reading;
	};
	return {
		begun,
		read,
		page,
		settled,
		fail: (pageNumber: number, error: Error) => letGo.get(pageNumber)?.(error),
	};
}

it('reads the first page alone, then the root of the others at a time, and no page twice', async () => {
	const list = listOf(1_000);
	await list.read(1);
	expect(list.begun).toEqual([1]);
	await list.read(2);
	expect(list.begun).toEqual([1, 2, 3, 4]);
	await list.read(3);
	expect(list.begun).toEqual([1, 2, 3, 4, 5]);
	for (let next = 4; next <= 10; next += 1) {
		expect(await list.read(next)).toMatchObject({ pageNumber: next });
	}
	expect(list.begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('reads ten pages at a time at most', async () => {
	const list = listOf(100_000);
	await list.read(1);
	await list.read(2);
	expect(list.begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

it.each([
	['has two pages', listOf(200)],
	['does not say how long it is', listOf(1_000, { total: undefined })],
	['says that it is longer than the page that it cut short', listOf(20, { total: 5_000 })],
	['is empty', listOf(0)],
])('reads nothing ahead where the list %s', async (_, list) => {
	await list.read(1);
	await list.read(2);
	expect(list.begun).toEqual([1, 2]);
});

it('goes on behind the page that was to be the last one', async () => {
	const list = listOf(500, { total: 200 });
	for (let next = 1; next <= 5; next += 1) {
		expect(await list.read(next)).toMatchObject({ pageNumber: next });
	}
});

it('throws what a page threw where that page is asked for, and not for one that is not', async () => {
	const list = listOf(1_000);
	await list.read(1);
	await list.read(2);
	list.fail(4, new Error('page 4'));
	list.fail(3, new Error('page 3'));
	await expect(list.page(3)).rejects.toThrow('page 3');
	// Node reports a rejection that nobody handles after this.
	await new Promise(setImmediate);
});

it('is settled when no page is being read any more, whatever became of it', async () => {
	const list = listOf(1_000);
	await list.read(1);
	await list.read(2);
	let isSettled = false;
	const settled = list.settled().then(() => (isSettled = true));
	list.fail(3, new Error('page 3'));
	await new Promise(setImmediate);
	expect(isSettled).toBe(false);
	await list.read(4);
	await settled;
	expect(isSettled).toBe(true);
});
