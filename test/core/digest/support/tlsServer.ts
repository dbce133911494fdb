// An https server whose certificate nobody trusts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { listen, stop } from '../../../support/listen';

export interface TlsServer {
	readonly url: string;
	close(): Promise<void>;
}

export async function startTlsServer(): Promise<TlsServer> {
	const server = createServer(await selfSigned(), (_request, response) => response.end());
	const port = await listen(server);
	return {
		url: `https://127.0.0.1:${port}`,
		close: async () => await stop(server),
	};
}

async function selfSigned(): Promise<{ key: Buffer; cert: Buffer }> {
	const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
	const [keyFile, certificateFile] = [join(folder, 'key'), join(folder, 'certificate')];
	const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const files = ['-keyout', keyFile, '-out', certificateFile];
	const subject = ['-subj', '/CN=127.0.0.1', '-days', '1'];
	await promisify(execFile)('openssl', ['req', '-x509', ...newKey, ...files, ...subject]);
	const pair = { key: await readFile(keyFile), cert: await readFile(certificateFile) };
	await rm(folder, { recursive: true });
	return pair;
}
