// Lets one process at a time do a long piece of work. A lock whose owner has died counts for nothing.
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../programs/processes';

const RETRY_MS = 1_000;

/**
 * Runs `work` while holding the lock file at `path`, returns its result. `onWait` is called once if
 * another process holds the lock. The lock saves double work; it is no protection by itself, as two
 * processes that find the same dead lock can both take it.
 */
export async function withLock<T>(
	path: string,
	work: () => Promise<T>,
	onWait: (owner: number) => void,
): Promise<T> {
	let told = false;
	while (!(await take(path))) {
		const owner = await ownerOf(path);
		if (owner === undefined || !isAlive(owner)) {
			await rm(path, { force: true });
			continue;
		}
		if (!told) onWait(owner);
		told = true;
		await sleep(RETRY_MS);
	}
	try {
		return await work();
	} finally {
		await rm(path, { force: true });
	}
}

async function take(path: string): Promise<boolean> {
	// link() of a written file: the lock is never there without its owner's id in it.
	const draft = `${path}.${process.pid}`;
	await writeFile(draft, String(process.pid));
	try {
		await link(draft, path);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	} finally {
		await rm(draft, { force: true });
	}
}

async function ownerOf(path: string): Promise<number | undefined> {
	const text = await readFile(path, 'utf8').catch(() => '');
	return /^\d+$/.test(text) ? Number(text) : undefined;
}

function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException).code;
}
