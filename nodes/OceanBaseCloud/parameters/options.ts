// The Options collection that every operation has, and what an item's entries in it mean.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isProjectId } from '../../../credentials/signing/credential';
import type { CallSettings } from '../transport/api';
import { InputError } from '../transport/failures';

const DEFAULT_CONCURRENCY = 10;
const DEFAULT_TIMEOUT_S = 60;
const DEFAULT_MAX_TRIES = 5;
const DEFAULT_MAX_TIME_S = 120;

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50, numberPrecision: 0 },
			default: DEFAULT_CONCURRENCY,
			description: 'How many items are worked on at the same time, from 1 to 50',
			hint: 'Of several items, the value of the first counts',
		},
		{
			displayName: 'Maximum Tries',
			name: 'maxTries',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 },
			default: DEFAULT_MAX_TRIES,
			description:
				'How often a call is sent at most when OceanBase Cloud is busy or cannot be reached. A call that may have been carried out is repeated only where twice is the same as once.',
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			default: '',
			placeholder: 'e.g. p1a2b3c4d5e6f7g8h9i0',
			description: 'The project of the instance, in place of the one in the credential',
		},
		{
			displayName: 'Request ID',
			name: 'requestId',
			type: 'string',
			default: '',
			placeholder: 'e.g. dc302d76-66b5-48d8-ab53-a035f1e2d3c4',
			description:
				'With which the calls of this item can be found at OceanBase Cloud. A new UUID for each call if empty.',
		},
		{
			displayName: 'Retry Time Limit',
			name: 'maxTime',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 3600 },
			default: DEFAULT_MAX_TIME_S,
			description: 'No further try starts after this many seconds',
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 600 },
			default: DEFAULT_TIMEOUT_S,
			description: 'How many seconds an answer of OceanBase Cloud may take',
		},
	],
};

/** Takes an item's options, returns what they mean for its calls. Throws an InputError. */
export function readCallSettings(options: IDataObject): CallSettings {
	return {
		requestId: optionalText(options.requestId),
		projectId: readProjectId(options.projectId),
		timeoutMs: 1000 * readNumber(options, 'timeout', 'Timeout', DEFAULT_TIMEOUT_S, 0.001, 600),
		retry: {
			maxTries: readNumber(options, 'maxTries', 'Maximum Tries', DEFAULT_MAX_TRIES, 1, 20),
			maxTimeMs:
				1000 * readNumber(options, 'maxTime', 'Retry Time Limit', DEFAULT_MAX_TIME_S, 0, 3600),
		},
	};
}

/** Takes the first item's options, returns how many items are under way at the same time. */
export function readConcurrency(options: IDataObject): number {
	return Math.floor(readNumber(options, 'concurrency', 'Concurrency', DEFAULT_CONCURRENCY, 1, 50));
}

function readProjectId(value: unknown): string | undefined {
	const projectId = optionalText(value);
	if (projectId === undefined || isProjectId(projectId)) return projectId;
	throw new InputError(
		'Options, Project ID holds characters that no project ID has',
		'Enter the ID that the console shows for the project',
	);
}

function optionalText(value: unknown): string | undefined {
	const text = value === undefined || value === null ? '' : String(value).trim();
	return text === '' ? undefined : text;
}

function readNumber(
	options: IDataObject,
	name: string,
	label: string,
	fallback: number,
	minimum: number,
	maximum: number,
): number {
	const value = options[name];
	if (value === undefined || value === null || value === '') return fallback;
	const number = Number(value);
	if (number >= minimum && number <= maximum) return number;
	throw new InputError(`${label} must be a number from ${minimum} to ${maximum}`);
}
