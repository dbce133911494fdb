// Percent-encoding of any text in UTF-8: for a query (RFC 3986) and for username* (RFC 8187).

/** Encodes everything but letters, digits and `-._~`. Half a surrogate pair becomes U+FFFD. */
export function percentEncode(text: string): string {
	return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
