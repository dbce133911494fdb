// Looks at processes: which ones another has started, and which ones are left.
import { run } from './guarded';

/** Returns the ids of a process and of all that it has started, directly or not. */
export async function familyOf(pid: number): Promise<number[]> {
	const table = await run({ file: 'ps', args: ['-eo', 'pid=,ppid='], cwd: '/', env: process.env });
	const rows = table
		.trim()
		.split('\n')
		.map((row) => row.trim().split(/\s+/).map(Number));
	const family = [pid];
	for (const member of family) {
		for (const [child, parent] of rows) {
			if (parent === member && child !== undefined) family.push(child);
		}
	}
	return family;
}

/** Takes a process id, returns whether such a process runs. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Returns those of the processes that still run. */
export function stillAlive(pids: number[]): number[] {
	return pids.filter(isAlive);
}
