// What OceanBase Cloud accepts as the description of an account or a database.
import { MAX_DESCRIPTION_LENGTH } from '../cloud/accounts/descriptions';
import { InputError } from '../transport/failures';
import { textLength } from '../textLength';

/** Throws an InputError for a description that is too long. */
export function checkDescription(description: string | undefined): void {
	const length = textLength(description ?? '');
	if (length <= MAX_DESCRIPTION_LENGTH) return;
	throw new InputError(
		`The description has ${length} characters, but at most ${MAX_DESCRIPTION_LENGTH} are allowed`,
	);
}
