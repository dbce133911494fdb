// Cases of PrivateLink's operations.
import { SEED, type Sandbox } from '../../../../sandbox';
import { byId, inTenant } from '../../harness/localCloud';
import {
	CROWDED_TENANT,
	having,
	IDS,
	instanceId,
	TENANT,
	tenantId,
	tenantOf,
	type OperationCase,
} from './operationCase';

const { addressId, readonlyAddressId, crowdedTenantId } = SEED.mainInstance;
const resource = 'privateLink';
const path = `${TENANT}/privatelink`;
const endpointId = 'vpce-0a1b2c3d';
const readAddress = {
	method: 'GET',
	path,
	query: { addressId: readonlyAddressId },
} as const;
const inCrowdedTenant = inTenant({ instanceId, tenantId: crowdedTenantId });
const crowdedIds = { instanceId, tenantId: crowdedTenantId };

function withEndpoint(sandbox: Sandbox): void {
	sandbox.edit({ do: 'connectEndpoint', addressId: readonlyAddressId, endpointId });
}

const endpoint = ({ cloud }: Sandbox) => cloud.endpoint(instanceId, tenantId, readonlyAddressId);

export const privateLinkCases: readonly OperationCase[] = [
	{
		resource,
		operation: 'get',
		parameters: { ...inTenant(), addressId: byId('') },
		sent: [{ method: 'GET', path }],
		output: [having({ addressId, addressStatus: 'ONLINE', role: 'READWRITE', ...IDS })],
	},
	{
		resource,
		operation: 'get',
		what: 'of one address, as a plain text',
		parameters: { ...inTenant(), addressId: readonlyAddressId },
		sent: [{ method: 'GET', path, query: { addressId: readonlyAddressId } }],
		output: [having({ addressId: readonlyAddressId, role: 'READONLY', ...IDS })],
	},
	{
		resource,
		operation: 'createService',
		parameters: {
			...inCrowdedTenant,
			userAccount: '100012345678',
			plServiceId: 'vpcsvc-0a1b2c3d',
		},
		sent: [
			{
				method: 'POST',
				path: `${CROWDED_TENANT}/privatelink/service`,
				body: {
					userAccount: '100012345678',
					plServiceId: 'vpcsvc-0a1b2c3d',
					serviceType: 'OBProxy',
					isSharedPlService: false,
				},
			},
			{ method: 'GET', path: `${CROWDED_TENANT}/privatelink` },
		],
		output: [
			{
				addressId: 'rs-private-0003',
				userAccount: '100012345678',
				plServiceId: 'vpcsvc-0a1b2c3d',
				serviceType: 'OBProxy',
				isSharedPlService: false,
				...crowdedIds,
			},
		],
		look: (sandbox) =>
			tenantOf(sandbox, crowdedTenantId).addresses.get('rs-private-0003')?.service?.serviceId,
		state: 'vpcsvc-0a1b2c3d',
	},
	{
		resource,
		operation: 'createService',
		what: 'as version 0.1.0 saved it',
		parameters: {
			...inCrowdedTenant,
			userAccount: '100012345678',
			plServiceId: 'pls-in-the-new-place',
			additionalFields: {
				plServiceId: 'vpcsvc-0a1b2c3d',
				serviceType: 'OBProxy',
				isSharedPlService: true,
			},
		},
		sent: [
			{
				method: 'POST',
				path: `${CROWDED_TENANT}/privatelink/service`,
				body: {
					userAccount: '100012345678',
					plServiceId: 'vpcsvc-0a1b2c3d',
					serviceType: 'OBProxy',
					isSharedPlService: true,
				},
			},
			{ method: 'GET', path: `${CROWDED_TENANT}/privatelink` },
		],
		output: [
			{
				addressId: 'rs-private-0003',
				userAccount: '100012345678',
				plServiceId: 'vpcsvc-0a1b2c3d',
				serviceType: 'OBProxy',
				isSharedPlService: true,
				...crowdedIds,
			},
		],
		look: (sandbox) =>
			tenantOf(sandbox, crowdedTenantId).addresses.get('rs-private-0003')?.service?.serviceId,
		state: 'vpcsvc-0a1b2c3d',
	},
	{
		resource,
		operation: 'addAllowlistUser',
		parameters: { ...inTenant(), userAccount: '100012345678', addressId: byId(addressId) },
		sent: [
			{
				method: 'POST',
				path: `${path}/user`,
				body: { userAccount: '100012345678', addressId },
			},
			{ method: 'GET', path, query: { addressId } },
		],
		output: [
			{ userAccount: '100012345678', addressId, alreadyAllowed: false, listed: true, ...IDS },
		],
		look: ({ cloud }) => cloud.allowlist(instanceId, tenantId, addressId),
		state: ['100012345678'],
	},
	{
		resource,
		operation: 'connect',
		parameters: {
			...inTenant(),
			endpointId,
			addressId: byId(readonlyAddressId),
			additionalFields: { userEndpointAddress: '10.0.8.15' },
		},
		sent: [
			{
				method: 'POST',
				path: `${path}/connection`,
				body: { endpointId, addressId: readonlyAddressId, userEndpointAddress: '10.0.8.15' },
			},
			readAddress,
		],
		output: [
			{
				endpointId,
				addressId: readonlyAddressId,
				userEndpointAddress: '10.0.8.15',
				...IDS,
			},
		],
		look: endpoint,
		state: { endpointId, confirmed: false },
	},
	{
		resource,
		operation: 'confirm',
		parameters: { ...inTenant(), endpointId, addressId: byId(readonlyAddressId) },
		arrange: withEndpoint,
		sent: [
			{
				method: 'POST',
				path: `${path}/confirmation`,
				body: { endpointId, addressId: readonlyAddressId },
			},
			readAddress,
		],
		output: [{ endpointId, addressId: readonlyAddressId, confirmed: true, ...IDS }],
		look: endpoint,
		state: { endpointId, confirmed: true },
	},
	{
		resource,
		operation: 'delete',
		parameters: { ...inTenant(), addressId: byId(readonlyAddressId) },
		arrange: withEndpoint,
		sent: [{ method: 'DELETE', path, query: { addressId: readonlyAddressId } }, readAddress],
		output: [
			{
				addressId: readonlyAddressId,
				deleted: true,
				names: [readonlyAddressId],
				missing: [],
				...IDS,
			},
		],
		look: endpoint,
		state: undefined,
	},
	{
		resource,
		operation: 'delete',
		what: 'of one endpoint',
		parameters: {
			...inTenant(),
			addressId: byId(readonlyAddressId),
			additionalFields: { endpointId },
		},
		arrange: withEndpoint,
		sent: [
			{ method: 'DELETE', path, query: { addressId: readonlyAddressId, endpointId } },
			readAddress,
		],
		output: [
			{
				addressId: readonlyAddressId,
				endpointId,
				deleted: true,
				names: [endpointId],
				missing: [],
				...IDS,
			},
		],
	},
];
