// The path of a call, as somebody enters it.
import { InputError } from '../../transport/failures';

const HINT =
	'Enter what follows /api/v2/ on the API page, such as instances/ob317v4uif0001/tenants';

/**
 * Returns the parts of a path below /api/v2, to be percent-encoded one by one. Throws an InputError for what could
 * lead elsewhere than it seems: empty parts, dots, a query, a fragment, and characters that are encoded already.
 */
export function readPathParts(entered: string): string[] {
	const path = entered
		.trim()
		.replace(/^\//, '')
		.replace(/^api\/v2\//, '');
	const bad = /[?#\\]|%[\da-f]{2}|[\s\p{Cc}]/iu.exec(path)?.[0];
	if (bad !== undefined) {
		throw new InputError(`Path contains "${bad}"`, bad === '?' ? QUERY_HINT : HINT);
	}
	const parts = path.split('/');
	const wrong = parts.find((part) => part === '' || part === '.' || part === '..');
	if (wrong === undefined) return parts;
	throw new InputError(wrong === '' ? 'Path has an empty part' : `Path contains "${wrong}"`, HINT);
}

const QUERY_HINT = 'Turn on Send Query Parameters, and enter the parameters there';
