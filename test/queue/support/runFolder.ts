// The one folder that a run keeps everything in. main.ts makes it and removes it, whatever happens to
// the tests, and finds in it what must not be left behind.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { chmodSync, readdirSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../../programs/processes';

/** What main.ts prints first, before the folder's path. */
export const FOLDER_LINE = 'Until it ends, everything of this run is in ';

const VARIABLE = 'OBC_QUEUE_FOLDER';
const PREFIX = 'obc-queue-';
const POLL_MS = 100;

/** Makes the folder, after removing those of runs that died. */
export async function makeRunFolder(): Promise<string> {
	for (const name of await readdir(tmpdir())) {
		const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
		if (owner === undefined || isAlive(Number(owner))) continue;
		await rm(path.join(tmpdir(), name), { recursive: true, force: true });
	}
	const folder = await mkdtemp(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
	// PostgreSQL runs as another user, who has to reach its folder in here.
	chmodSync(folder, 0o711);
	return folder;
}

export function runFolderEnvironment(folder: string): Record<string, string> {
	return { [VARIABLE]: folder };
}

/** Returns the folder of this run, in a test. */
export function runFolder(): string {
	const folder = process.env[VARIABLE];
	if (!folder) throw new Error('These tests are started by "npm run e2e:queue"');
	return folder;
}

/** Returns the ids of the processes that work in the folder: each one that we start does. */
export function processesIn(folder: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => isInside(folder, workingFolder(pid)))
		.map(Number);
}

function isInside(folder: string, place: string): boolean {
	return place === folder || place.startsWith(folder + path.sep);
}

/** Empty for a process that has ended or belongs to somebody else. */
function workingFolder(pid: string): string {
	try {
		return readlinkSync(`/proc/${pid}/cwd`);
	} catch {
		return '';
	}
}

/** Waits until no process works in the folder, returns those that still do at the deadline. */
export async function emptied(folder: string, timeoutMs: number): Promise<number[]> {
	const deadline = Date.now() + timeoutMs;
	while (processesIn(folder).length > 0 && Date.now() < deadline) await sleep(POLL_MS);
	return processesIn(folder);
}
