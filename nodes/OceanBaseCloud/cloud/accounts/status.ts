// The words with which the service says whether an account may log in.
import { ExplainedFailure } from '../../transport/failures';

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

/** Returns the error for a change of a locked account. Takes what to do instead. */
export function takesNoChange(nextStep: string): ExplainedFailure {
	return new ExplainedFailure(
		'Conflict',
		'the account is locked, and locked accounts cannot be changed',
		nextStep,
	);
}
