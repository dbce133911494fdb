// The digest algorithms this package can compute, from RFC 7616 section 6.1.

interface AlgorithmTraits {
	/** Name of the hash function in Node's crypto module. */
	readonly hash: 'md5' | 'sha256' | 'sha512-256';
	/** Whether HA1 is bound to the nonce and cnonce (RFC 7616 section 3.4.2). */
	readonly session: boolean;
	/** A higher number is preferred when a server offers several. */
	readonly strength: number;
}

const TRAITS = {
	MD5: { hash: 'md5', session: false, strength: 1 },
	'MD5-sess': { hash: 'md5', session: true, strength: 1 },
	'SHA-256': { hash: 'sha256', session: false, strength: 2 },
	'SHA-256-sess': { hash: 'sha256', session: true, strength: 2 },
	'SHA-512-256': { hash: 'sha512-256', session: false, strength: 3 },
	'SHA-512-256-sess': { hash: 'sha512-256', session: true, strength: 3 },
} as const satisfies Record<string, AlgorithmTraits>;

export type Algorithm = keyof typeof TRAITS;

/** The weakest algorithm that a credential accepts. */
export type MinimumAlgorithm = 'any' | 'SHA-256' | 'SHA-512-256';

const BY_LOWER_CASE_NAME = new Map<string, Algorithm>();
for (const name of Object.keys(TRAITS)) {
	if (isAlgorithm(name)) BY_LOWER_CASE_NAME.set(name.toLowerCase(), name);
}

function isAlgorithm(name: string): name is Algorithm {
	return name in TRAITS;
}

/** Takes an algorithm's name in any case, returns its registered name, or undefined if unknown. */
export function findAlgorithm(name: string): Algorithm | undefined {
	return BY_LOWER_CASE_NAME.get(name.toLowerCase());
}

/** Takes an algorithm, returns its hash, whether it is a -sess form, and its strength. */
export function traitsOf(algorithm: Algorithm): AlgorithmTraits {
	return TRAITS[algorithm];
}

/** Tells whether an algorithm is at least as strong as the credential's minimum. */
export function isStrongEnough(algorithm: Algorithm, minimum: MinimumAlgorithm): boolean {
	return minimum === 'any' || traitsOf(algorithm).strength >= traitsOf(minimum).strength;
}
