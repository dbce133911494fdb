// The shortest way from a server's challenge to the credential's answer.
import {
	sign,
	type Signature,
	type SignatureInput,
} from '../../../../../credentials/digest/authorization';
import { chooseChallenge } from '../../../../../credentials/digest/challenge';
import { readAuthorization } from './readAuthorization';

export type Request = Omit<SignatureInput, 'challenge'>;

/** Whom and what the tests sign where it does not matter. */
export const REQUEST: Request = {
	username: 'Mufasa',
	secret: 'Circle of Life',
	method: 'GET',
	uri: '/dir/index.html',
	body: '',
	nc: 1,
	cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

/** Answers a challenge with a request, of which some parts are replaced. */
export function signFor(wwwAuthenticate: string, replaced: Partial<Request> = {}): Signature {
	return sign({ ...REQUEST, ...replaced, challenge: chooseChallenge(wwwAuthenticate) });
}

/** Answers a challenge, returns the parameters of the Authorization header. */
export function answer(
	wwwAuthenticate: string,
	replaced: Partial<Request> = {},
): Record<string, string> {
	return readAuthorization(signFor(wwwAuthenticate, replaced).authorization);
}
