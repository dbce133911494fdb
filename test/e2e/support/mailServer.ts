// A mail server on loopback that keeps what it gets.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Credential } from '../../../n8n/client';
import { until } from '../../support/until';

export interface Mail {
	from: string;
	to: string;
	subject: string;
	text: string;
	html: string;
}

export interface MailServer {
	/** As a user would enter it in n8n. */
	credential: Credential;
	/** Resolves to the oldest mail that nobody has taken yet. Throws an Error where none comes in time. */
	next(timeoutMs?: number): Promise<Mail>;
	/** Everything that came, in order. */
	all: readonly Mail[];
	close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
	const all: Mail[] = [];
	let taken = 0;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _session, done) => {
			simpleParser(stream)
				.then(({ from, to, subject = '', text = '', html }) => {
					all.push({
						from: from?.text ?? '',
						to: [to ?? []]
							.flat()
							.map((each) => each.text)
							.join(', '),
						subject,
						text,
						html: html || '',
					});
					done();
				})
				.catch(done);
		},
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		credential: {
			name: 'Mail server on loopback',
			type: 'smtp',
			data: { host: '127.0.0.1', port, secure: false, disableStartTls: true },
		},
		next: async (timeoutMs) => {
			const index = taken;
			taken += 1;
			return await until(`Mail ${index + 1}`, () => all[index], timeoutMs);
		},
		all,
		close: async () => await new Promise((resolve) => server.close(resolve)),
	};
}
