// What is said while a person waits, where nobody sees a terminal.
import { withProgress } from '../../../n8n/progress';

let written: string[];

beforeEach(() => {
	written = [];
	jest.useFakeTimers();
	jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
		written.push(String(text).trim());
		return true;
	});
});

afterEach(() => {
	jest.restoreAllMocks();
	jest.useRealTimers();
});

async function during(seconds: number): Promise<string[]> {
	const work = async () =>
		await new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));
	const done = withProgress('Starting n8n', work);
	await jest.advanceTimersByTimeAsync(seconds * 1000);
	await done;
	return written.map((line) => line.replace('Starting n8n', ''));
}

it('says something at least every three seconds of a short wait', async () => {
	expect(await during(7)).toEqual([' ...', ' ... 2 s', ' ... 4 s', ' ... 6 s', ': done in 7 s']);
});

it('says less often how a long wait goes on', async () => {
	const lines = await during(61);
	expect(lines.slice(-5)).toEqual([
		' ... 30 s',
		' ... 40 s',
		' ... 50 s',
		' ... 60 s',
		': done in 61 s',
	]);
});
