// `npm run e2e:queue`: n8n in queue mode under load and with failures. -- --small: the run of CI. What
// else is given goes to jest. Keeps all in one folder, and leaves neither it nor a process behind.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exitCode, spawnGuarded } from '../../programs/guarded';
import { CHECKOUT } from '../../n8n/paths';
import { emptied, FOLDER_LINE, makeRunFolder, runFolderEnvironment } from './support/runFolder';
import { sizeEnvironment } from './support/settings';

const SMALL = '--small';
const INTERRUPTED = 130;
/** The guards give n8n 10 s to end in order. */
const END_TIMEOUT_MS = 30_000;

async function main(args: string[]): Promise<number> {
	const folder = await makeRunFolder();
	console.log(`${FOLDER_LINE}${folder}`);
	try {
		const code = await runTests(folder, args);
		const left = await emptied(folder, END_TIMEOUT_MS);
		// Each of them works in our folder: they are ours to end.
		for (const pid of left) process.kill(pid, 'SIGKILL');
		if (left.length > 0) console.error(`✖ These processes did not end: ${left.join(', ')}`);
		return left.length > 0 ? 1 : code;
	} finally {
		await emptied(folder, END_TIMEOUT_MS);
		await rm(folder, { recursive: true, force: true });
	}
}

/** Runs jest guarded: if we are killed, it ends, and with it all that it has started. */
async function runTests(folder: string, args: string[]): Promise<number> {
	const jest = path.join(CHECKOUT, 'node_modules', '.bin', 'jest');
	const config = ['--config', path.join(__dirname, 'jest.config.js'), '--runInBand'];
	const child = spawnGuarded(
		{
			file: jest,
			args: [...config, ...args.filter((arg) => arg !== SMALL)],
			cwd: CHECKOUT,
			env: {
				...process.env,
				...runFolderEnvironment(folder),
				...sizeEnvironment(args.includes(SMALL)),
			},
		},
		process.stdout.fd,
	);
	let interrupted = false;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(signal, () => {
			interrupted = true;
			child.stdin?.end();
		});
	}
	const code = await exitCode(child);
	return interrupted ? INTERRUPTED : code;
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
