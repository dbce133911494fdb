// The journal: everything that the server received, in order, without a single secret. An entry is
// there from the moment of arrival and is completed when its request is done with.
import type { IncomingMessage } from 'node:http';

import { parseAuthorization } from '../digest/authorizationHeader';
import { decodeQuery, splitTarget } from '../http/target';
import { maskTarget, maskText, maskValue, parse } from './mask';

export interface JournaledAuthorization {
	username: string;
	realm: string;
	nonce: string;
	nc: string;
	cnonce: string;
	qop: string;
	algorithm: string;
	uri: string;
}

export interface JournalEntry {
	at: string;
	method: string;
	/** The raw request target. */
	target: string;
	/** Its path, still encoded. */
	path: string;
	query: Record<string, string>;
	projectId?: string;
	/** What a Digest header said; never its `response`. Empty where a parameter was not there. */
	authorization?: JournaledAuthorization;
	contentType?: string;
	/** As received, but for passwords. */
	bodyText: string;
	/** The parsed body; undefined where it was no JSON. */
	body: unknown;
	/** 0 where no answer was sent. */
	status: number;
	/** The operation that took effect, or the reason why none did. */
	outcome: string;
	/** The operation that was asked for, with or without success. */
	operation?: string;
	requestId?: string;
	fault?: string;
	durationMs: number;
}

export function openEntry(request: IncomingMessage): JournalEntry {
	const target = maskTarget(request.url ?? '');
	const { path, query } = splitTarget(target);
	const { authorization, 'content-type': contentType } = request.headers;
	const projectId = request.headers['x-ob-project-id'];
	const claimed = authorization === undefined ? undefined : describe(authorization);
	return {
		at: new Date().toISOString(),
		method: request.method ?? '',
		target,
		path,
		query: decodeQuery(query),
		...(typeof projectId === 'string' && { projectId }),
		...(claimed && { authorization: claimed }),
		...(contentType !== undefined && { contentType }),
		bodyText: '',
		body: undefined,
		status: 0,
		outcome: 'pending',
		durationMs: 0,
	};
}

export function recordBody(entry: JournalEntry, bytes: Buffer): void {
	const text = bytes.toString('utf8');
	entry.bodyText = maskText(text);
	entry.body = maskValue(parse(text));
}

/** Names what may be kept: a Basic header, for one, is a secret as a whole. */
function describe(header: string): JournaledAuthorization | undefined {
	const parsed = parseAuthorization(header);
	if (parsed?.scheme !== 'digest') return undefined;
	const value = (name: string) => utf8(parsed.params.get(name)?.value ?? '');
	return {
		username: value('username'),
		realm: value('realm'),
		nonce: value('nonce'),
		nc: value('nc'),
		cnonce: value('cnonce'),
		qop: value('qop'),
		algorithm: value('algorithm'),
		uri: maskTarget(value('uri')),
	};
}

function utf8(bytes: string): string {
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
