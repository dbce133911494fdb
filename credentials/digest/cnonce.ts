// Client nonces: 16 random bytes each, drawn for many requests at once, which takes as long as for one.
import { randomBytes } from 'crypto';

const LENGTH = 16;
const DRAW = 64 * LENGTH;

let drawn = Buffer.alloc(0);

/** Returns 16 random bytes in hex. No byte is given out twice. */
export function freshCnonce(): string {
	if (drawn.length < LENGTH) drawn = randomBytes(DRAW);
	const cnonce = drawn.toString('hex', 0, LENGTH);
	drawn = drawn.subarray(LENGTH);
	return cnonce;
}
