// Runs the real curl: a digest client that nobody here wrote.
import { spawn } from 'node:child_process';

export interface CurlAnswer {
	/** Status of the last answer. */
	status: number;
	body: string;
	/** What curl itself thought of it; 0 is good. */
	exitCode: number;
}

export function curl(...args: string[]): Promise<CurlAnswer> {
	const child = spawn('curl', ['-s', '-m', '10', '-w', '\n%{http_code}', ...args], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (exitCode) => {
			const output = Buffer.concat(chunks).toString('utf8');
			const mark = output.lastIndexOf('\n');
			resolve({
				status: Number(output.slice(mark + 1)),
				body: output.slice(0, mark),
				exitCode: exitCode ?? -1,
			});
		});
	});
}

export function digestUser({ id, secret }: { id: string; secret: string }): string[] {
	return ['--digest', '-u', `${id}:${secret}`];
}
