// Whose groups an operation works on: those of a tenant, or of a whole instance.
import type { INodeProperties } from 'n8n-workflow';

import type { GroupPlace } from '../../cloud/ipGroups';
import type { Fields } from '../../parameters/fields';
import { instancePicker } from '../../pickers/instance';
import { tenantPicker } from '../../pickers/tenant';
import { readTenantRef } from '../../pickers/tenantFields';
import { dryRunField } from '../dryRun';
import {
	defineOperation,
	withIdsOf,
	type Operation,
	type OperationInput,
	type OperationOutput,
	type OperationResult,
	type TenantOperation,
} from '../operation';

const scopeField: INodeProperties = {
	displayName: 'Scope',
	name: 'scope',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Instance',
			value: 'instance',
			description: 'Groups of an instance, which all of its tenants inherit',
		},
		{
			name: 'Tenant',
			value: 'tenant',
			description: 'Groups of a single tenant',
		},
	],
	default: 'tenant',
	description: 'What the groups apply to',
};

const tenantOfScope: INodeProperties = {
	...tenantPicker,
	displayOptions: { show: { scope: ['tenant'] } },
};

interface GroupOperation extends Omit<TenantOperation, 'plan' | 'resource' | 'run'> {
	readonly run: (input: GroupInput) => Promise<OperationResult>;
	readonly plan?: (input: GroupInput) => Promise<OperationOutput>;
}

export interface GroupInput extends OperationInput {
	readonly place: GroupPlace;
}

/** Returns the operation with the fields that say whose groups they are, and their ids in each output. */
export function defineGroupOperation({ fields, run, plan, ...others }: GroupOperation): Operation {
	return defineOperation({
		...others,
		resource: 'ipAllowlistGroup',
		fields: [scopeField, instancePicker, tenantOfScope, ...fields, ...(plan ? [dryRunField] : [])],
		...withIdsOf(
			(input) => readPlace(input.parameters),
			(input, place) => ({ ...input, place }),
			{
				run,
				plan,
			},
		),
	});
}

function readPlace(parameters: Fields): GroupPlace {
	const scope = parameters.choice(scopeField, ['tenant', 'instance']);
	if (scope === 'tenant') return readTenantRef(parameters);
	return { instanceId: parameters.id(instancePicker) };
}
