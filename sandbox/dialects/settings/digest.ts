// How exact the digest check is.
import { choice } from '../setting';

export const DIGEST = {
	form: choice(
		['strict', 'relaxed'],
		'`strict` is RFC 7616 to the letter. `relaxed` also takes qop, algorithm and nc in quotes, no algorithm at all, and nc in capitals, as the clients of Python (requests) and Ruby (net-http-digest_auth) send them',
	),
	opaque: choice(
		['awkward', 'plain', 'absent'],
		'The opaque of the challenge. `awkward` holds quotes, commas and a backslash, which Python and Ruby do not send back as they got it',
	),
};
