// The words with which the service says whether an account may log in.

/** What a call can ask for. */
export type UserStatus = 'LOCKED' | 'ONLINE';

const WORDS: Readonly<Record<UserStatus, readonly string[]>> = {
	LOCKED: ['LOCKED'],
	ONLINE: ['ONLINE', 'NORMAL'],
};

/** Tells whether a status that the service lists is the wanted one. Words in between, such as LOCKING, are none. */
export function isStatus(listed: unknown, wanted: UserStatus): boolean {
	return typeof listed === 'string' && WORDS[wanted].includes(listed.toUpperCase());
}
