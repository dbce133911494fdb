// Tells a person who waits what is going on and for how long.

/** Takes one line of text for a person. */
export type Say = (line: string) => void;

export const sayNothing: Say = () => {};

/** Says something while work is in progress: in a terminal the line that counts seconds moves on. */
export const sayInBetween: Say = (line) => {
	process.stderr.write(`${process.stderr.isTTY ? CLEAR_LINE : ''}${line}\n`);
};

const CLEAR_LINE = '\r\x1b[K';
const TICK_MS = 1_000;
/** Seconds from one line to the next in a log: a person waits for the first ones, and reads the others later. */
const SHORT_STEP = 2;
const LONG_STEP = 10;
const SHORT_UNTIL = 30;

/**
 * Runs `work` and reports on it on stderr: in a terminal one line that counts the seconds, elsewhere
 * (a pipe, a CI log) a line at the start, some on the way, and one at the end. Passes its result on.
 */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
	const begun = Date.now();
	const seconds = () => Math.round((Date.now() - begun) / 1000);
	const terminal = process.stderr.isTTY;
	const write = (text: string) => process.stderr.write(terminal ? CLEAR_LINE + text : `${text}\n`);

	write(`${title} ...`);
	const tick = () => {
		if (terminal || isDue(seconds())) write(`${title} ... ${seconds()} s`);
	};
	const timer = setInterval(tick, TICK_MS);
	try {
		const result = await work();
		write(`${title}: done in ${seconds()} s${terminal ? '\n' : ''}`);
		return result;
	} catch (error) {
		write(`${title}: failed after ${seconds()} s${terminal ? '\n' : ''}`);
		throw error;
	} finally {
		clearInterval(timer);
	}
}

function isDue(seconds: number): boolean {
	return seconds % (seconds <= SHORT_UNTIL ? SHORT_STEP : LONG_STEP) === 0;
}
