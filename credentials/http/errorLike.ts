// An error by its shape. What comes from another of Node's contexts is no instance of this one's Error.

/** Whether a thrown value has what errors have: a name and a message. */
export function isErrorLike(value: unknown): value is Error {
	return (
		typeof value === 'object' &&
		value !== null &&
		'message' in value &&
		typeof value.message === 'string' &&
		'name' in value &&
		typeof value.name === 'string'
	);
}

/** Returns the message of an error, or what else was thrown as a text. */
export function errorText(thrown: unknown): string {
	return isErrorLike(thrown) ? thrown.message : String(thrown);
}
