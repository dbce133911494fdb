// What is answered where there is nothing: a 404 that says where the page is.
import { errorAnswer, type Answer, type EnvelopeContext } from '../http/answer';
import { POLICY } from './policy';

/** Whatever else there may be below it, the API is asked, and asks who is calling first. */
export function isOfTheApi(path: string): boolean {
	return path.includes('/api/');
}

/** Takes host and port. */
export function whereThePageIs(server: string): string {
	return `The page of the local cloud is http://${server}/ (open it in a browser)`;
}

export function prefersHtml(accept: string | undefined): boolean {
	return accept?.includes('text/html') ?? false;
}

export function notFound(context: EnvelopeContext, accept: string | undefined): Answer {
	const where = whereThePageIs(context.server);
	if (prefersHtml(accept)) return htmlNotFound(`http://${context.server}/`);
	return errorAnswer(context, 404, 'ApiNotFound', `There is no API with this path. ${where}`);
}

/** Nothing of the request is in it. */
function htmlNotFound(page: string): Answer {
	const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Not found</title></head>
<body>
<h1>Page not found</h1>
<p>The page of the local cloud is <a href="${page}">${page}</a>.</p>
</body>
</html>
`;
	const headers = { ...POLICY, 'Content-Type': 'text/html; charset=utf-8' };
	return { status: 404, headers, body: Buffer.from(html) };
}
