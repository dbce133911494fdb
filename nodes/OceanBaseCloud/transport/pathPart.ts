// Names and ids as parts of a path: whatever they hold, they stay one part.
import { InputError } from './failures';

/**
 * Takes a name or id, returns it percent-encoded. Throws an InputError for what a URL cannot hold as
 * a part of its path: nothing, "." and ".." (URL parsers resolve them, encoded or not), half
 * characters.
 */
export function encodePathPart(part: string): string {
	if (part === '' || part === '.' || part === '..' || /\p{Surrogate}/u.test(part)) {
		throw new InputError(`"${part}" cannot be used as a name or ID`, 'Enter the full name or ID');
	}
	return encodeURIComponent(part);
}
