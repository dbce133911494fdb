// Names of databases where the tenant did not say whether case matters: that depends on how it was set up.
import { ExplainedFailure } from '../../transport/failures';
import { otherCaseOf, type RoleGrant } from './grants';

/**
 * Throws an ExplainedFailure for a database that an account has a role on in another case only. `given` says where
 * the name comes from, behind "but".
 */
export function refuseOtherCase(
	current: readonly RoleGrant[],
	databases: readonly string[],
	given: (database: string) => string,
): void {
	for (const database of databases) {
		const other = otherCaseOf(database, current);
		if (other === undefined) continue;
		throw new ExplainedFailure(
			'Conflict',
			`the account has a role on ${other}, but ${given(database)}`,
			'Enter the name exactly as the service lists it',
		);
	}
}
