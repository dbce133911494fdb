// The output of an operation on an account: the account, then what changed of it.
import type { IDataObject } from 'n8n-workflow';

import type { RoleGrant } from '../../cloud/accounts/grants';
import { inApiWords, simplifiedAccount } from '../../cloud/accounts/simplifiedAccount';
import type { OperationOutput } from '../operation';

/** What an operation did, as far as it is known. */
export interface Changes {
	readonly created?: boolean;
	readonly updated?: readonly string[];
	readonly changed?: boolean;
	readonly granted?: readonly RoleGrant[];
	readonly revoked?: readonly RoleGrant[];
	readonly changedByOthers?: boolean;
	/** How many sessions were ended; undefined where nobody asked for that. */
	readonly endedSessions?: number;
}

/** The output of an operation on one account. */
export interface AccountOutput extends OperationOutput {
	readonly json: IDataObject;
}

/** Takes an account as it was listed, returns the output of the operation that read or changed it. */
export function accountOutput(account: IDataObject, changes: Changes = {}): AccountOutput {
	const { granted, revoked, ...others } = changes;
	const { notCompared } = account;
	return {
		json: {
			...simplifiedAccount(account),
			...(notCompared !== undefined && { notCompared }),
			...others,
			...(granted && { granted: granted.map(toRow) }),
			...(revoked && { revoked: revoked.map(toRow) }),
		},
	};
}

function toRow(grant: RoleGrant): IDataObject {
	return { ...inApiWords(grant) };
}
