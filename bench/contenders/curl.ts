// curl with --digest: a process for each call, and one process that is given all URLs.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { BENCH_USER, PROJECT_ID, type Job } from '../jobs';
import { BODY, LIST_PATH, pathFor, userName, type ContenderFactory } from './contender';
import { people } from './people';

const run = promisify(execFile);
const LONG_OUTPUT = 64 * 1024 * 1024;

/** One process a call, one after the other. */
export const curlForEach: ContenderFactory = (job) => ({
	isOutside: true,
	warmUp: async () => {},
	run: async () => {
		let succeeded = 0;
		for (let index = 0; index < job.operations; index += 1) {
			const args = [...commonOptions(job), '--data', BODY, '--output', '/dev/null'];
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
	run: async () => ({
		succeeded: await countInConfig([...commonOptions(job), '--data', BODY], urlsOf(job)),
		kept: undefined,
	}),
});

/** One process for the whole list: for each row a read of the account and a write of its roles. */
export const curlList: ContenderFactory = (job) => ({
	isOutside: true,
	warmUp: async () => {},
	run: async () => {
		const successes = await countInConfig([], readsAndWrites(job));
		return { succeeded: successes / 2, kept: undefined };
	},
});

async function countInConfig(args: readonly string[], config: string): Promise<number> {
	const file = path.join(tmpdir(), `bench-curl-${process.pid}.conf`);
	await writeFile(file, config);
	try {
		const { stdout } = await run('curl', [...args, '--config', file], { maxBuffer: LONG_OUTPUT });
		return countSuccesses(stdout);
	} finally {
		await rm(file, { force: true });
	}
}

// The options before "next" are those of the requests before it.
function readsAndWrites(job: Job): string {
	const common = inConfig(commonOptions(job));
	const request = (url: string, data?: object) =>
		[
			common,
			`url = "${job.url}${url}"\noutput = "/dev/null"`,
			...(data ? [`data = ${JSON.stringify(JSON.stringify(data))}`] : []),
		].join('\n');
	return people(job.operations, job.changing)
		.flatMap(({ userName: name, roles }) => [
			request(`${LIST_PATH}?userName=${name}`),
			request(pathFor(name), { modifyType: 'UPDATE', userRole: roles }),
		])
		.join('\nnext\n');
}

/** Takes options as arguments, returns them as lines of a config file. */
function inConfig(args: readonly string[]): string {
	return args
		.map((arg) => (arg.startsWith('--') ? `\n${arg.slice(2)}` : ` = "${arg}"`))
		.join('')
		.trim();
}

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
		...['--write-out', '%{http_code}\\n'],
	];
}

function countSuccesses(codes: string): number {
	return codes.split('\n').filter((code) => code === '200').length;
}
