// Workflows that were saved with an earlier version: n8n runs none whose nodes lack something required.
import { NodeHelpers } from 'n8n-workflow';

import { OceanBaseCloud } from '../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { inTenant } from '../core/harness/localCloud';

const { description } = new OceanBaseCloud();

/** What n8n says of a Create Service with these fields in its collection. */
function issuesOf(additionalFields: Record<string, string>) {
	const saved = {
		resource: 'privateLink',
		operation: 'createService',
		...inTenant(),
		userAccount: '100012345678',
		additionalFields,
	};
	const { properties } = description;
	const parameters = NodeHelpers.getNodeParameters(
		properties,
		saved,
		true,
		false,
		null,
		description,
	);
	const node = {
		id: '',
		name: '',
		type: 'oceanBaseCloud',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: parameters ?? {},
	};
	return NodeHelpers.getNodeParametersIssues(properties, node, description);
}

it('Create Service takes the ID from where version 0.1.0 had it', () => {
	expect(issuesOf({ plServiceId: 'vpcsvc-0a1b2c3d' })).toBeNull();
});

it('Create Service requires the ID otherwise', () => {
	expect(issuesOf({})).toEqual({
		parameters: { plServiceId: ['Parameter "PrivateLink Service ID" is required.'] },
	});
});
