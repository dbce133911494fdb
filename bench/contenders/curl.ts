// curl with --digest: a process for each call, and one process that is given all URLs.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { BENCH_USER, PROJECT_ID, type Job } from '../jobs';
import { BODY, pathFor, userName, type ContenderFactory } from './contender';

const run = promisify(execFile);
const LONG_OUTPUT = 64 * 1024 * 1024;

/** One process a call, one after the other. */
export const curlForEach: ContenderFactory = (job) => ({
	isOutside: true,
	warmUp: async () => {},
	run: async () => {
		let succeeded = 0;
		for (let index = 0; index < job.operations; index += 1) {
			const args = [...commonOptions(job), '--output', '/dev/null'];
			const { stdout } = await run('curl', [...args, job.url + pathFor(userName(index))]);
			succeeded += countSuccesses(stdout);
		}
		return { succeeded, kept: undefined };
	},
});

/** One process for all calls: it keeps its connection. */
export const curlOnce: ContenderFactory = (job) => ({
	isOutside: true,
	warmUp: async () => {},
	run: async () => {
		const file = path.join(tmpdir(), `bench-curl-${process.pid}.conf`);
		await writeFile(file, urlsOf(job));
		try {
			const args = [...commonOptions(job), '--config', file];
			const { stdout } = await run('curl', args, { maxBuffer: LONG_OUTPUT });
			return { succeeded: countSuccesses(stdout), kept: undefined };
		} finally {
			await rm(file, { force: true });
		}
	},
});

function urlsOf({ url, operations }: Job): string {
	return Array.from(
		{ length: operations },
		(_, index) => `url = "${url}${pathFor(userName(index))}"\noutput = "/dev/null"\n`,
	).join('');
}

function commonOptions({ certificate }: Job): string[] {
	return [
		...['--silent', '--show-error', '--digest', '--cacert', certificate],
		...['--user', `${BENCH_USER.id}:${BENCH_USER.phrase}`],
		...['--header', `X-Ob-Project-Id: ${PROJECT_ID}`],
		...['--header', 'Content-Type: application/json'],
		...['--data', BODY, '--write-out', '%{http_code}\\n'],
	];
}

function countSuccesses(codes: string): number {
	return codes.split('\n').filter((code) => code === '200').length;
}
