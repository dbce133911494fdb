// The page of the local cloud, which a browser gets at `/`. Its files stand below /_sandbox/page/.
import type { IncomingMessage, ServerResponse } from 'node:http';

import { refusedPage } from '../control/guard';
import { whole } from '../faults/delivery';
import { json, withHeaders, type Answer } from '../http/answer';
import { send } from '../http/send';
import { splitTarget } from '../http/target';
import { pageFile } from './files';
import { prefersHtml } from './notFound';
import { POLICY } from './policy';

const FILES = '/_sandbox/page/';

/** A program that asks for `/` wants an API, and is told that there is none. */
export function isSite({ method = '', url = '', headers }: IncomingMessage): boolean {
	if (method !== 'GET' && method !== 'HEAD') return false;
	const { path } = splitTarget(url);
	return path.startsWith(FILES) || (path === '/' && prefersHtml(headers.accept));
}

export function site(request: IncomingMessage, response: ServerResponse): void {
	request.resume();
	send(response, whole(answer(request)));
}

function answer(request: IncomingMessage): Answer {
	const reason = refusedPage(request);
	if (reason !== undefined) return problem(403, reason);
	const { path } = splitTarget(request.url ?? '');
	const name = path === '/' ? 'index.html' : path.slice(FILES.length);
	return pageFile(name) ?? problem(404, 'The page has no such file.');
}

function problem(status: number, error: string): Answer {
	return withHeaders(json(status, { error }), POLICY);
}
