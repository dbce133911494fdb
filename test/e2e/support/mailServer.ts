// A mail server on loopback that keeps what it gets.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Credential } from '../../../n8n/client';

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
	/** Resolves to the oldest mail that nobody has taken yet. */
	next(): Promise<Mail>;
	/** Everything that came, in order. */
	all: readonly Mail[];
	close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
	const all: Mail[] = [];
	const waiting: Array<(mail: Mail) => void> = [];
	let taken = 0;
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData: (stream, _session, done) => {
			simpleParser(stream)
				.then(({ from, to, subject = '', text = '', html }) => {
					const mail = {
						from: from?.text ?? '',
						to: [to ?? []]
							.flat()
							.map((each) => each.text)
							.join(', '),
						subject,
						text,
						html: html || '',
					};
					all.push(mail);
					const waiter = waiting.shift();
					if (waiter) {
						taken += 1;
						waiter(mail);
					}
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
		next: async () => {
			const mail = all[taken];
			if (mail === undefined) return await new Promise((resolve) => waiting.push(resolve));
			taken += 1;
			return mail;
		},
		all,
		close: async () => await new Promise((resolve) => server.close(resolve)),
	};
}
