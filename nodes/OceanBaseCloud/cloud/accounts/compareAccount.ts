// Whether an account that is there is the one that is wanted.
import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../transport/api';
import { ExplainedFailure } from '../../transport/failures';
import { describeGrants, missingGrants } from './grants';
import { caseBetween } from './nameCase';
import { grantsOf } from './readGrants';
import { isSameDescription } from './descriptions';
import type { WantedAccount } from './wantedAccount';

/** What a create can ask for and lists need not tell. */
const UNTOLD = ['host', 'globalPermissions'] as const;

/**
 * Returns how the account differs from the wanted one, in words; undefined if it does not, as far as
 * the list tells. Throws an ExplainedFailure for roles that cannot be read.
 */
export async function findDifference(
	api: Api,
	wanted: WantedAccount,
	account: IDataObject,
): Promise<string | undefined> {
	const { userType, description } = account;
	if (isText(userType) && userType.toLowerCase() !== wanted.userType.toLowerCase()) {
		return `its type is ${userType}`;
	}
	if (isText(description) && !isSameDescription(description, wanted.description ?? '')) {
		return 'it has a different description';
	}
	const other = UNTOLD.find((name) => isOther(wanted.otherFields[name], account[name]));
	if (other !== undefined) return `its ${other} is ${String(account[other])}`;
	const listed = grantsOf(account);
	const nameCase = await caseBetween(api, wanted.tenant, listed, wanted.roles);
	const others = missingGrants(listed, wanted.roles, nameCase);
	if (others.length > 0) return `it has roles that were not asked for: ${describeGrants(others)}`;
	return undefined;
}

/** Returns which of the wanted roles the account lacks, in words; an empty text for none. */
export async function lackingRoles(
	api: Api,
	{ tenant, roles }: WantedAccount,
	account: IDataObject | undefined,
): Promise<string> {
	if (roles.length === 0) return '';
	const listed = grantsOf(account);
	const nameCase = await caseBetween(api, tenant, listed, roles);
	return describeGrants(missingGrants(roles, listed, nameCase));
}

/** Returns the names of the wanted fields that the list says nothing about. */
export function untoldFields(wanted: WantedAccount, account: IDataObject): string[] {
	return UNTOLD.filter((name) => wanted.otherFields[name] !== undefined && !isText(account[name]));
}

/** Throws an ExplainedFailure where the list cannot tell whether the account is the wanted one. */
export function refuseUntold(wanted: WantedAccount, account: IDataObject): void {
	const [untold] = untoldFields(wanted, account);
	if (untold === undefined) return;
	throw new ExplainedFailure(
		'AccountExists',
		`an account with this name exists, but the service does not list its ${untold}, so it may be a different one`,
		'Check the account in the OceanBase Cloud console before you continue',
	);
}

function isOther(wanted: unknown, listed: unknown): boolean {
	return isText(wanted) && isText(listed) && wanted.trim() !== listed.trim();
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

/** Throws an ExplainedFailure where the account that exists is of another type, which cannot be changed. */
export function refuseOtherType(wanted: WantedAccount, { userType }: IDataObject): void {
	if (typeof userType !== 'string') return;
	if (userType.toLowerCase() === wanted.userType.toLowerCase()) return;
	throw new ExplainedFailure(
		'Conflict',
		`the existing account has the type ${userType}, which cannot be changed`,
		`Use another name, or set User Type to ${userType}`,
	);
}

/** Throws an ExplainedFailure for an account of this name for another host: it is another account. */
export function refuseOtherHost({ otherFields }: WantedAccount, { host }: IDataObject): void {
	const wanted = otherFields.host;
	if (typeof wanted !== 'string' || typeof host !== 'string' || wanted === host) return;
	throw new ExplainedFailure(
		'Conflict',
		`an account with this name already exists for the host ${host}, which cannot be changed`,
		'Use another name, or delete the account first',
	);
}

/** Returns the error for an account that must not be there. Takes what the service answered, if it was asked. */
export function existsAlready(failure?: unknown): ExplainedFailure {
	return new ExplainedFailure(
		'AccountExists',
		'an account with this name already exists',
		'Use another name, or set If the Account Exists to Add Roles, Replace Roles or Use Existing',
		failure,
	);
}
