// An https server whose certificate nobody trusts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { portOf } from '../../../support/apacheUpstream';

export interface TlsServer {
	readonly url: string;
	close(): Promise<void>;
}

export async function startTlsServer(): Promise<TlsServer> {
	const server = createServer(await selfSigned(), (_request, response) => response.end());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `https://127.0.0.1:${portOf(server.address())}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
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
