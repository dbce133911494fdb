// Cases of API Call, Send.
import { SEED, type Sandbox } from '../../../../sandbox';
import {
	having,
	INSTANCES,
	instanceId,
	readAccount,
	TENANT,
	tenantId,
	type OperationCase,
} from './operationCase';

const { userName } = SEED.mainInstance;
const resource = 'apiCall';
const operation = 'send';
const tenantPath = `instances/${instanceId}/tenants/${tenantId}`;

const descriptionOf = ({ cloud }: Sandbox) =>
	cloud.user(instanceId, tenantId, userName)?.description;

export const apiCallCases: readonly OperationCase[] = [
	{
		resource,
		operation,
		parameters: { method: 'GET', path: `/api/v2/${tenantPath}` },
		sent: [{ method: 'GET', path: TENANT }],
		output: [having({ tenantId, tenantName: 'app' })],
	},
	{
		resource,
		operation,
		what: 'with query parameters, through all pages',
		parameters: {
			method: 'GET',
			path: `${tenantPath}/tenantUsers`,
			sendQuery: true,
			queryParameters: { parameters: [{ name: 'userName', value: userName }] },
			returnAll: true,
		},
		sent: [readAccount(userName)],
		output: [having({ userName })],
	},
	{
		resource,
		operation,
		what: 'with a body of fields',
		parameters: {
			method: 'PUT',
			path: `${tenantPath}/tenantUsers/${userName}/description`,
			specifyBody: 'fields',
			bodyParameters: { parameters: [{ name: 'description', value: 'by hand' }] },
			safeToRepeat: true,
		},
		sent: [
			{
				method: 'PUT',
				path: `${TENANT}/tenantUsers/${userName}/description`,
				body: { description: 'by hand' },
			},
		],
		output: [{}],
		look: descriptionOf,
		state: 'by hand',
	},
	{
		resource,
		operation,
		what: 'with a body of JSON',
		parameters: {
			method: 'POST',
			path: `instances/${instanceId}/securityIpGroups`,
			specifyBody: 'json',
			jsonBody: '{"securityIpGroupName": "ci_runners", "securityIps": "[\\"10.0.0.1\\"]"}',
		},
		sent: [
			{
				method: 'POST',
				path: `${INSTANCES}/${instanceId}/securityIpGroups`,
				body: { securityIpGroupName: 'ci_runners', securityIps: '["10.0.0.1"]' },
			},
		],
		output: [{ instanceId, securityIpGroupName: 'ci_runners' }],
		look: ({ cloud }: Sandbox) => cloud.instanceIpGroup(instanceId, 'ci_runners'),
		state: ['10.0.0.1'],
	},
	{
		resource,
		operation,
		what: 'with a body from an expression',
		parameters: {
			method: 'DELETE',
			path: `${tenantPath}/tenantUsers`,
			specifyBody: 'json',
			jsonBody: '={{ { "users": ["' + userName + '"] } }}',
		},
		sent: [{ method: 'DELETE', path: `${TENANT}/tenantUsers`, body: { users: [userName] } }],
		output: [{}],
		look: descriptionOf,
		state: undefined,
	},
];
