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
			description: 'Plan the changes and carry them out',
		},
		{
			name: 'Plan',
			value: 'plan',
			description: 'Show what Apply would change, without changing anything',
		},
	],
	default: 'plan',
	description: 'Whether to only plan the changes or to carry them out',
};

export const listNotice = defineNotice(
	'listNotice',
	'All input items together form the list. Use expressions for values that differ from row to row.',
);

export const roleMatchField: INodeProperties = {
	displayName: 'Role Match',
	name: 'roleMatch',
	type: 'options',
	options: [
		{
			name: 'At Least',
			value: 'atLeast',
			description: 'Grants the roles in the list, and revokes none',
		},
		{
			name: 'Exact',
			value: 'exact',
			description: 'Grants the roles in the list, and revokes all others',
		},
	],
	default: 'atLeast',
	description: 'Whether accounts may have roles beyond those in the list',
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
		'What to do with accounts of a tenant that are not in the list. Lock and Delete need Managed Names or an Owner Marker, and an approved plan.',
};

export const managedNamesField: INodeProperties = {
	displayName: 'Managed Names',
	name: 'managedNames',
	type: 'string',
	default: '',
	placeholder: 'e.g. app_*, report_*',
	description:
		'Names of the accounts that this list manages, separated by commas. Use * for any characters. Rows with other names are refused.',
};

export const ownerMarkerField: INodeProperties = {
	displayName: 'Owner Marker',
	name: 'ownerMarker',
	type: 'string',
	default: '',
	placeholder: 'e.g. list=team-a',
	description:
		'Word to add to the description of each new account, which marks it as managed by this list',
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
		'How many accounts may lose a role, be locked or be deleted. If the plan has more, nothing is changed. Leave empty for no limit. 0 allows none.',
};

export const maxLossesPercentField: INodeProperties = {
	displayName: 'Maximum Losses (Percent)',
	name: 'maxLossesPercent',
	type: 'string',
	default: '25',
	placeholder: 'e.g. 25',
	description:
		'The same limit as a percentage of the managed accounts, per tenant and in total. Always allows 2 losses. Leave empty for no limit.',
};

const whenApplied = { show: { mode: ['apply'] } };

export const approvedPlanIdField: INodeProperties = {
	displayName: 'Approved Plan ID',
	name: 'approvedPlanId',
	type: 'string',
	default: '',
	placeholder: 'e.g. p1-0f1e2d3c4b5a69788796a5b4c3d2e1f0',
	displayOptions: whenApplied,
	hint: 'If empty, Apply carries out whatever the plan is now',
	description:
		'The planId of the approved plan. If the plan turns out different, nothing is changed.',
};

export const approvedChangeIdsField: INodeProperties = {
	displayName: 'Approved Change IDs',
	name: 'approvedChangeIds',
	type: 'string',
	default: '',
	placeholder: "e.g. {{ $('Plan').all().map((i) => i.json.changeId) }}",
	displayOptions: whenApplied,
	description:
		'The changeId of each change in the approved plan. With them, an interrupted run can be continued under the same approval.',
};

export const allowApplyInToolField: INodeProperties = {
	displayName: 'Allow Apply',
	name: 'allowApplyInTool',
	type: 'boolean',
	default: false,
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	description: 'Whether the AI agent may carry out a plan instead of only making one',
};

export const allowUnlockField: INodeProperties = {
	displayName: 'Allow Unlock',
	name: 'allowUnlock',
	type: 'boolean',
	default: false,
	description:
		'Whether the status ONLINE unlocks a locked account. Keep this off if a list with ONLINE in every row must not undo an emergency lock.',
};

export const minimumRowsField: INodeProperties = {
	displayName: 'Minimum Rows',
	name: 'minimumRows',
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 0 },
	default: 0,
	description: 'Refuse a list with fewer rows, because its source may be incomplete',
};

export const protectedNamesField: INodeProperties = {
	displayName: 'Protected Names',
	name: 'protectedNames',
	type: 'string',
	default: '',
	placeholder: 'e.g. backup, monitor_*',
	description:
		'Accounts that never lose anything, whatever the list says: names separated by commas. Use * for any characters.',
};

export const returnUnchangedField: INodeProperties = {
	displayName: 'Return Unchanged',
	name: 'returnUnchanged',
	type: 'boolean',
	default: false,
	description: 'Whether to also return the accounts in the list that do not change',
};

export const sameAccountRowsField: INodeProperties = {
	displayName: 'Same Account Rows',
	name: 'sameAccountRows',
	type: 'options',
	options: [
		{
			name: 'Merge',
			value: 'merge',
			description: 'Combines their roles. Use this for lists with one row per role.',
		},
		{
			name: 'Must Agree',
			value: 'mustAgree',
			description: 'Refuses the list if they differ',
		},
	],
	default: 'mustAgree',
	description: 'What to do with several rows for the same account',
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
