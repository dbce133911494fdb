// What a person is told where n8n cannot be installed. The outputs are npm's own.
import { installFailure } from '../../../n8n/installFailure';
import { CommandError } from '../../../programs/guarded';

const FOLDER = '/home/you/.cache';

function npmError(output: string): CommandError {
	return new CommandError({ file: 'npm', args: ['ci'], cwd: '/', env: {} }, 1, output);
}

const OFFLINE = `npm error code ENOTFOUND
npm error syscall getaddrinfo
npm error errno ENOTFOUND
npm error network request to https://registry.npmjs.org/zod/-/zod-3.25.76.tgz failed`;

const NOT_CACHED = `npm error code ENOTCACHED
npm error request to https://registry.npmjs.org/zod/-/zod-3.25.76.tgz failed: cache mode is 'only-if-cached' but no cached response is available.`;

const FULL = `npm error code ENOSPC
npm error syscall write
npm error errno ENOSPC
npm error nospc ENOSPC: no space left on device, write`;

it.each([
	['it was asked', OFFLINE],
	['it was not even asked', NOT_CACHED],
])('says where the registry cannot be reached and %s, with what npm said', (_, output) => {
	const failure = installFailure(npmError(output), FOLDER);
	expect(failure).toHaveProperty('message', expect.stringMatching(/registry cannot be reached/));
	expect(failure).toHaveProperty('message', expect.stringContaining(output));
});

it.each([
	['npm', npmError(FULL)],
	['a copy', Object.assign(new Error('ENOSPC: no space left on device, copyfile'), { errno: -28 })],
])('says where the disk is full for %s', (_, error) => {
	const failure = installFailure(error, FOLDER);
	expect(failure).toHaveProperty('message', expect.stringContaining(FOLDER));
	expect(failure).toHaveProperty('message', expect.stringContaining('OBC_N8N_CACHE'));
});

it('leaves any other failure as it is', () => {
	const other = npmError('npm error code EINTEGRITY');
	expect(installFailure(other, FOLDER)).toBe(other);
});
