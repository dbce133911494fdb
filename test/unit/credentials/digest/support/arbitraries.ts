// Random requests, users and servers for the properties of the signer.
import fc from 'fast-check';

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

export const ALGORITHMS = [
	'MD5',
	'MD5-sess',
	'SHA-256',
	'SHA-256-sess',
	'SHA-512-256',
	'SHA-512-256-sess',
] as const;

/** Any text: every language, control characters, halves of surrogate pairs. */
export const anyText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.string({
		unit: fc.constantFrom('"', '\\', ',', '=', ' ', ':', '\r', '\n', 'a'),
		maxLength: 12,
	}),
);

/** What a header can carry, one character a byte. */
export const headerText = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 20 }),
		fc.string({ unit: fc.constantFrom('"', '\\', ',', '=', ' ', 'é', '\t'), maxLength: 12 }),
	)
	.filter((text) => /^[\t\x20-\x7e\u0080-\u{10ffff}]*$/u.test(text));

/** A request target as it may stand in a request line. */
export const target = fc
	.string({
		unit: fc.constantFrom(...'/?&=%"\\\'()*,;:@!$+-._~azAZ09'),
		maxLength: 30,
	})
	.map((rest) => `/${rest}`);

/** Who asks for what. */
export const request = fc.record({
	username: anyText,
	secret: anyText,
	method: fc.constantFrom(...METHODS),
	uri: target,
	body: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
	nc: fc.integer({ min: 1, max: 0xffffffff }),
	cnonce: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 }),
});
