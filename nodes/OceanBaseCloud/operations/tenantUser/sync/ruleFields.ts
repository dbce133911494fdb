// The fields of Sync that hold for the whole run.
import type { INodeProperties } from 'n8n-workflow';

import { defineNotice } from '../../notice';

export const modeField: INodeProperties = {
	displayName: 'Mode',
	name: 'mode',
	type: 'options',
	options: [
		{
			name: 'Apply',
			value: 'apply',
			description: 'Plan, and carry out the plan',
		},
		{
			name: 'Plan',
			value: 'plan',
			description: 'Say what Apply would do: nothing is sent but reads',
		},
	],
	default: 'plan',
	description: 'What to do with the list',
};

export const listNotice = defineNotice(
	'listNotice',
	'All items together are the list. Use expressions for what differs from row to row.',
);

export const roleMatchField: INodeProperties = {
	displayName: 'Role Match',
	name: 'roleMatch',
	type: 'options',
	options: [
		{
			name: 'At Least',
			value: 'atLeast',
			description: 'Accounts get the roles of the list, and lose none',
		},
		{
			name: 'Exact',
			value: 'exact',
			description: 'Accounts have just the roles of the list: others are revoked',
		},
	],
	default: 'atLeast',
	description: 'Whether an account may have other roles than its row gives it',
};

export const unlistedField: INodeProperties = {
	displayName: 'Unlisted Accounts',
	name: 'unlisted',
	type: 'options',
	options: [
		{
			name: 'Delete',
			value: 'delete',
		},
		{
			name: 'Keep',
			value: 'keep',
		},
		{
			name: 'Lock',
			value: 'lock',
		},
	],
	default: 'keep',
	description:
		'What to do with the accounts of a tenant that are not in the list any more. Lock and Delete need Managed Names or an Owner Marker, and an approved plan.',
};

export const managedNamesField: INodeProperties = {
	displayName: 'Managed Names',
	name: 'managedNames',
	type: 'string',
	default: '',
	placeholder: 'e.g. app_*, report_*',
	description:
		"Which accounts are this list's own: names separated by commas, with * for any characters. Rows with other names are refused.",
};

export const ownerMarkerField: INodeProperties = {
	displayName: 'Owner Marker',
	name: 'ownerMarker',
	type: 'string',
	default: '',
	placeholder: 'e.g. list=team-a',
	description:
		'A word that the description of each new account gets, by which this list knows its own accounts',
};

export const syncSessionsField: INodeProperties = {
	displayName: 'End Open Sessions',
	name: 'endSessions',
	type: 'boolean',
	default: false,
	description: 'Whether to also end the open connections of accounts that are locked or deleted',
};

export const maxLossesField: INodeProperties = {
	displayName: 'Maximum Losses',
	name: 'maxLosses',
	type: 'string',
	default: '10',
	placeholder: 'e.g. 10',
	description:
		'How many accounts may lose a role, be locked or be deleted: with more, nothing is changed. Empty for no limit, 0 for none.',
};

export const maxLossesPercentField: INodeProperties = {
	displayName: 'Maximum Losses (Percent)',
	name: 'maxLossesPercent',
	type: 'string',
	default: '25',
	placeholder: 'e.g. 25',
	description:
		'The same as a part of the managed accounts of each tenant, and of all. Up to 2 losses are not measured by it. Empty for no limit.',
};

const whenApplied = { show: { mode: ['apply'] } };

export const approvedPlanIdField: INodeProperties = {
	displayName: 'Approved Plan ID',
	name: 'approvedPlanId',
	type: 'string',
	default: '',
	placeholder: 'e.g. p1-0f1e2d3c4b5a69788796a5b4c3d2e1f0',
	displayOptions: whenApplied,
	description: 'The planId that was approved: any other plan is refused before anything is changed',
};

export const approvedChangeIdsField: INodeProperties = {
	displayName: 'Approved Change IDs',
	name: 'approvedChangeIds',
	type: 'string',
	default: '',
	placeholder: "e.g. {{ $('Plan').all().map((item) => item.json.changeId) }}",
	displayOptions: whenApplied,
	description:
		'The changeId of each change of that plan. With it, what an interrupted run has left goes on under the same approval.',
};

export const allowApplyInToolField: INodeProperties = {
	displayName: 'Allow Apply',
	name: 'allowApplyInTool',
	type: 'boolean',
	default: false,
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	description: 'Whether the AI agent may carry out a plan, and not only make one',
};

export const allowUnlockField: INodeProperties = {
	displayName: 'Allow Unlock',
	name: 'allowUnlock',
	type: 'boolean',
	default: false,
	description:
		'Whether ONLINE in a row unlocks a locked account. Off, a list that says ONLINE in each row does not undo an emergency lock.',
};

export const minimumRowsField: INodeProperties = {
	displayName: 'Minimum Rows',
	name: 'minimumRows',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 0,
	description: 'Refuse a list with fewer rows: its source may have been cut off',
};

export const protectedNamesField: INodeProperties = {
	displayName: 'Protected Names',
	name: 'protectedNames',
	type: 'string',
	default: '',
	placeholder: 'e.g. backup, monitor_*',
	description:
		'Accounts that lose nothing, whatever the list says: names with * for any characters',
};

export const returnUnchangedField: INodeProperties = {
	displayName: 'Return Unchanged',
	name: 'returnUnchanged',
	type: 'boolean',
	default: false,
	description: 'Whether to also return the accounts of the list of which nothing becomes',
};

export const sameAccountRowsField: INodeProperties = {
	displayName: 'Same Account Rows',
	name: 'sameAccountRows',
	type: 'options',
	options: [
		{
			name: 'Merge',
			value: 'merge',
			description: 'Their roles are joined: for lists with a row for each role',
		},
		{
			name: 'Must Agree',
			value: 'mustAgree',
			description: 'The list is refused where they differ',
		},
	],
	default: 'mustAgree',
	description: 'What to do with several rows about one account',
};

export const rulesField: INodeProperties = {
	displayName: 'Rules',
	name: 'rules',
	type: 'collection',
	placeholder: 'Add rule',
	default: {},
	options: [
		allowUnlockField,
		minimumRowsField,
		protectedNamesField,
		returnUnchangedField,
		sameAccountRowsField,
	],
};

export const ruleFields: readonly INodeProperties[] = [
	roleMatchField,
	unlistedField,
	managedNamesField,
	ownerMarkerField,
	syncSessionsField,
	maxLossesField,
	maxLossesPercentField,
	approvedPlanIdField,
	approvedChangeIdsField,
	allowApplyInToolField,
	rulesField,
];
