// What OceanBase Cloud accepts as the name of a new database.
import { InputError } from '../../transport/failures';
import { textLength } from '../../textLength';

const RESERVED_NAMES = ['mysql', 'test'];

/** Returns the name. Throws an InputError for one that the service would refuse. */
export function checkDatabaseName(name: string): string {
	if (RESERVED_NAMES.includes(name.toLowerCase())) {
		throw new InputError(
			`"${name}" is a reserved name`,
			`Reserved names, in upper or lower case: ${RESERVED_NAMES.join(', ')}`,
		);
	}
	const length = textLength(name);
	if (length >= 2 && length <= 64) return name;
	throw new InputError(
		`The database name "${name}" has ${length} characters`,
		'It must have 2 to 64',
	);
}
