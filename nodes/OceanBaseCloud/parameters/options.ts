// The Options collection that every operation has, and what an item's entries in it mean.
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { isProjectId } from '../../../credentials/signing/credential';
import type { CallSettings, TenantMode } from '../transport/api';
import { InputError } from '../transport/failures';
import { DEFAULT_CONCURRENCY } from '../transport/requestLimit';
import type { Fields } from './fields';
import { fieldAlone } from './itemParameters';
import { simplifyOption } from './simplify';

const concurrencyField: INodeProperties = {
	displayName: 'Concurrency',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50, numberPrecision: 0 },
	default: DEFAULT_CONCURRENCY,
	description:
		'How many items to process, and requests to have open, at the same time, from 1 to 50',
	hint: 'The value of the first item applies to all items',
};

const maxTriesField: INodeProperties = {
	displayName: 'Maximum Tries',
	name: 'maxTries',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 },
	default: 5,
	description:
		'How many times to try a call when OceanBase Cloud is busy or unreachable. Calls that must not run twice are only retried after checking that they had no effect. Leave the Retry On Fail setting off.',
};

export const projectIdField: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	default: '',
	placeholder: 'e.g. p1a2b3c4d5e6f7g8h9i0',
	description: 'The project of the instance, if it differs from the one in the credential',
};

const requestIdField: INodeProperties = {
	displayName: 'Request ID',
	name: 'requestId',
	type: 'string',
	default: '',
	placeholder: 'e.g. dc302d76-66b5-48d8-ab53-a035f1e2d3c4',
	description:
		'ID that OceanBase Cloud support can use to find the calls of the item. If not set, each call gets a new UUID.',
};

const maxTimeField: INodeProperties = {
	displayName: 'Retry Time Limit (Seconds)',
	name: 'maxTime',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 3600 },
	default: 120,
	description: 'Stop retrying after this many seconds',
};

const timeoutField: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 600 },
	default: 60,
	description: 'How many seconds to wait for a response',
};

const listFormatField: INodeProperties = {
	displayName: 'List Format',
	name: 'listFormat',
	type: 'options',
	options: [
		{
			name: 'Array',
			value: 'array',
		},
		{
			name: 'Auto',
			value: 'auto',
			description: 'Try an array first, then JSON text, and use what works for the rest of the run',
		},
		{
			name: 'JSON Text',
			value: 'text',
		},
	],
	default: 'auto',
	description:
		'How to send lists of roles and names. The API pages describe both: an array and JSON text.',
};

const readBackTimeField: INodeProperties = {
	displayName: 'Read-Back Time (Seconds)',
	name: 'readBackTime',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 600 },
	default: 15,
	description:
		'How many seconds to wait for a change to appear in lists. After that, the change counts as failed.',
};

const tenantModeField: INodeProperties = {
	displayName: 'Tenant Mode',
	name: 'tenantMode',
	type: 'options',
	options: [
		{
			name: 'Auto',
			value: 'auto',
			description: 'Ask OceanBase Cloud',
		},
		{
			name: 'MySQL',
			value: 'mysql',
		},
		{
			name: 'Oracle',
			value: 'oracle',
		},
	],
	default: 'auto',
	description: 'Compatibility mode of the tenant, which decides how roles are changed',
};

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		concurrencyField,
		listFormatField,
		maxTriesField,
		projectIdField,
		readBackTimeField,
		requestIdField,
		maxTimeField,
		simplifyOption,
		tenantModeField,
		timeoutField,
	],
};

/** Less than what the editor offers: an expression may ask for a part of a second. */
const SHORTEST_TIMEOUT_S = 0.001;

/** Takes an item's options, returns what they mean for its calls. Throws an InputError. */
export function readCallSettings(options: Fields): CallSettings {
	const tenantMode = readTenantMode(options);
	return {
		requestId: options.optionalId(requestIdField),
		projectId: readProjectId(options),
		timeoutMs: 1000 * options.number(timeoutField, SHORTEST_TIMEOUT_S),
		retry: {
			maxTries: Math.floor(options.number(maxTriesField)),
			maxTimeMs: 1000 * options.number(maxTimeField),
		},
		readBackMs: 1000 * options.number(readBackTimeField),
		listFormat: options.choice(listFormatField, ['auto', 'array', 'text']),
		...(tenantMode && { tenantMode }),
	};
}

function readTenantMode(options: Fields): TenantMode | undefined {
	const value = options.choice(tenantModeField, ['auto', 'mysql', 'oracle']);
	return value === 'auto' ? undefined : value;
}

/**
 * Returns how many items are under way at the same time: what the first item says. Another option whose
 * expression fails for that item does not matter to the run. Throws an InputError.
 */
export function readConcurrency(context: IExecuteFunctions): number {
	return Math.floor(fieldAlone(context, optionsField, concurrencyField).number(concurrencyField));
}

function readProjectId(options: Fields): string | undefined {
	const projectId = options.optionalId(projectIdField);
	if (projectId === undefined || isProjectId(projectId)) return projectId;
	throw new InputError(
		'Project ID in Options contains characters that no project ID has',
		'Enter the ID of the project as shown in the console',
	);
}
