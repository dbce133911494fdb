// Tells a person who waits what is going on and for how long.

/** Takes one line of text for a person. */
export type Say = (line: string) => void;

export const sayNothing: Say = () => {};

const TERMINAL_INTERVAL_MS = 1_000;
const LOG_INTERVAL_MS = 10_000;

/**
 * Runs `work` and reports on it on stderr: in a terminal one line that counts the seconds, elsewhere
 * (a CI log) a line at the start, one each ten seconds, and one at the end. Passes its result on.
 */
export async function withProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
	const begun = Date.now();
	const seconds = () => Math.round((Date.now() - begun) / 1000);
	const terminal = process.stderr.isTTY;
	const write = (text: string) => process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);

	write(`${title} ...`);
	const tick = () => write(`${title} ... ${seconds()} s`);
	const timer = setInterval(tick, terminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS);
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
