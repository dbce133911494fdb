// However a run ends, it leaves no process behind: one is interrupted while n8n starts.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitCode } from '../../programs/guarded';
import { CHECKOUT } from '../../n8n/paths';
import { emptied, FOLDER_LINE, processesIn } from './support/runFolder';

const START_TIMEOUT_MS = 120_000;
const END_TIMEOUT_MS = 40_000;
const POLL_MS = 100;

interface Run {
	process: ChildProcess;
	group: number;
	folder: string;
}

/** Starts a run, returns it when PostgreSQL, Redis and the main process of n8n are there. */
async function startRun(): Promise<Run> {
	const tsx = path.join(CHECKOUT, 'node_modules', '.bin', 'tsx');
	const main = path.join(__dirname, 'main.ts');
	const run = spawn(tsx, [main, '--small', '--testPathPatterns', 'runs.test'], {
		cwd: CHECKOUT,
		// A group of its own, to which Ctrl-C can be sent as a terminal does.
		detached: true,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let output = '';
	run.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (Date.now() < deadline && run.exitCode === null) {
		const folder = new RegExp(`${FOLDER_LINE}(.+)`).exec(output)?.[1];
		if (folder && run.pid && isComplete(folder)) return { process: run, group: run.pid, folder };
		await sleep(POLL_MS);
	}
	run.kill('SIGTERM');
	throw new Error(`The run did not come to start n8n:\n${output}`);
}

function isComplete(folder: string): boolean {
	const parts = ['postgres', 'redis', 'main-1'];
	// Its guard and the program.
	return parts.every((part) => processesIn(path.join(folder, part)).length >= 2);
}

test('Ctrl-C ends everything and removes the folder', async () => {
	const run = await startRun();
	process.kill(-run.group, 'SIGINT');

	expect(await exitCode(run.process)).toBe(130);
	expect(processesIn(run.folder)).toEqual([]);
	expect(existsSync(run.folder)).toBe(false);
});

test('where the run itself is killed, what it has started ends all the same', async () => {
	const run = await startRun();
	process.kill(-run.group, 'SIGKILL');

	expect(await emptied(run.folder, END_TIMEOUT_MS)).toEqual([]);
	await rm(run.folder, { recursive: true });
});
