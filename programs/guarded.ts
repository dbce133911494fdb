// Child processes that cannot outlive us: each runs under guard.js.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

export interface Command {
	file: string;
	args: string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
}

/** A command that ended with another code than 0. The message ends with the last lines it wrote. */
export class CommandError extends Error {
	constructor(
		command: Command,
		readonly exitCode: number,
		readonly output: string,
	) {
		const line = [path.basename(command.file), ...command.args].join(' ');
		super(`"${line}" ended with code ${exitCode}:\n${lastLines(output, 30)}`);
		this.name = 'CommandError';
	}
}

/** Takes a text, returns its last `count` lines. */
export function lastLines(text: string, count: number): string {
	return text.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Starts a command under the guard. Closing the returned process's stdin ends the command and all
 * that it started: SIGTERM at once, SIGKILL after `graceMs` milliseconds.
 */
export function spawnGuarded(
	command: Command,
	output: 'pipe' | number,
	graceMs = 2_000,
): ChildProcess {
	const guard = [path.join(__dirname, 'guard.js'), String(graceMs), command.file];
	return spawn(process.execPath, [...guard, ...command.args], {
		cwd: command.cwd,
		env: command.env,
		stdio: ['pipe', output, output],
		detached: true,
	});
}

/** Runs a command to its end, returns what it wrote to stdout. Throws a CommandError. */
export async function run(command: Command): Promise<string> {
	const child = spawnGuarded(command, 'pipe');
	let stdout = '';
	let all = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		all += text;
	});
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		all += text;
	});
	const code = await exitCode(child);
	if (code !== 0) throw new CommandError(command, code, all);
	return stdout;
}

/** Waits until the process has ended and its output is read, returns its exit code. */
export async function exitCode(child: ChildProcess): Promise<number> {
	return await new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 1));
	});
}
