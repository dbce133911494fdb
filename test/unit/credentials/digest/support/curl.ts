// curl, as an independent client, and what it says that it sent and received.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Conversation {
	/** Of the last answer. */
	readonly status: number;
	/** The WWW-Authenticate of the first answer that had one, several joined as Node joins them. */
	readonly wwwAuthenticate: string;
	/** The last Authorization header that was sent; one character a byte. */
	readonly authorization: string;
}

/** Sends one request with `curl --digest`. */
export async function curlDigest(
	url: string,
	{ id, secret }: { readonly id: string; readonly secret: string },
	...more: string[]
): Promise<Conversation> {
	const args = ['--silent', '--verbose', '--output', '/dev/null', '--write-out', '%{http_code}'];
	const { stdout, stderr } = await run(
		'curl',
		[...args, '--digest', '--user', `${id}:${secret}`, '--noproxy', '*', ...more, url],
		{ encoding: 'latin1' },
	);
	const [firstAnswer = ''] = stderr.split(/^< \r?$/m);
	return {
		status: Number(stdout),
		wwwAuthenticate: values(firstAnswer, '<', 'WWW-Authenticate').join(', '),
		authorization: values(stderr, '>', 'Authorization').at(-1) ?? '',
	};
}

function values(conversation: string, direction: '<' | '>', name: string): string[] {
	const line = new RegExp(`^${direction} ${name}: (.*?)\\r?$`, 'gim');
	return [...conversation.matchAll(line)].map(([, value = '']) => value);
}
