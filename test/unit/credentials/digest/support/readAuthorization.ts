// Takes an Authorization header apart with the local cloud's own parser, which shares no code with
// the credential and refuses whatever breaks the grammar.
import { parseAuthorization } from '../../../../../sandbox/digest/authorizationHeader';

/** Returns the parameters of a Digest header, unquoted and unescaped. Throws when it is none. */
export function readAuthorization(header: string): Record<string, string> {
	const parsed = parseAuthorization(header);
	if (parsed?.scheme !== 'digest') throw new Error(`This is no Digest header: ${header}`);
	return Object.fromEntries([...parsed.params].map(([name, { value }]) => [name, value]));
}
