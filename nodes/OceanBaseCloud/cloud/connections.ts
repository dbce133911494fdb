// Where an account can log in to a tenant, read from what the service says of the tenant (DescribeTenant, API
// page 10000000001021629; the fields are those of the vendor's swagger file).
import type { IDataObject } from 'n8n-workflow';

import { readFlag } from '../flag';
import { isDataObject } from '../json';
import type { Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { sharedPerRun } from '../transport/run';
import { readTenant, tenantKey, tenantModeOf, type TenantRef } from './tenants';

/** What each network's fields begin with. */
const NETWORKS = {
	intranet: 'intranet',
	internet: 'internet',
	intranetPeering: 'peering',
} as const;

/**
 * Returns an item for each address: `addressId`, `host`, `port`, `network` (intranet, internet, peering), `role`,
 * `tls`, `userNameFormat`, `status`, as far as they were read, and the `tenantName`. With a user name also
 * `loginName` and a `uri` without a password, where the format is USER: what stands behind the name in the
 * other formats, nobody has said. Throws an ExplainedFailure where the service lists no addresses, and what
 * the API throws.
 */
export function connectionsOf(tenant: IDataObject, userName: string | undefined): IDataObject[] {
	const { tenantConnections, tenantName } = tenant;
	if (!Array.isArray(tenantConnections)) {
		throw new ExplainedFailure(
			'AnswerUnreadable',
			'the service does not list the addresses of the tenant',
			'Check the tenant in the OceanBase Cloud console',
		);
	}
	const mode = tenantModeOf(tenant);
	const name = typeof tenantName === 'string' ? { tenantName } : {};
	return tenantConnections
		.filter(isDataObject)
		.flatMap(addressesOf)
		.map((address) => ({
			...address,
			...name,
			...(userName !== undefined && loginOf(address, userName, mode)),
		}));
}

const tenantOf = sharedPerRun<IDataObject>();

/** Returns the connections of a tenant for an account, reading the tenant once a run. Throws the same. */
export async function readConnections(
	api: Api,
	tenant: TenantRef,
	userName: string,
): Promise<IDataObject[]> {
	// Answers that several items share belong to none of them.
	const read = async () => await readTenant(api.aside(), tenant);
	return connectionsOf(await tenantOf(api.run, tenantKey(tenant), read), userName);
}

function addressesOf(connection: IDataObject): IDataObject[] {
	const { addressId, addressType, networkType, role, useSSL, userNameFormat } = connection;
	const tls = readFlag(useSSL);
	const common = given({ addressId, addressType, role, tls, userNameFormat });
	const addresses = Object.entries(NETWORKS).flatMap(([prefix, network]) => {
		const host = textOf(connection[`${prefix}Domain`]) ?? textOf(connection[`${prefix}Address`]);
		if (host === undefined) return [];
		const port = portOf(connection[`${prefix}Port`]);
		const status = textOf(connection[`${prefix}AddressStatus`]);
		return [{ ...given({ host, port, network, status }), ...common }];
	});
	if (addresses.length > 0) return addresses;
	return [{ ...given({ network: textOf(networkType)?.toLowerCase() }), ...common }];
}

function loginOf(
	{ host, port, userNameFormat }: IDataObject,
	userName: string,
	mode: string | undefined,
): IDataObject {
	if (userNameFormat !== 'USER') return { userName };
	const login = { userName, loginName: userName };
	if (typeof host !== 'string' || typeof port !== 'number' || mode === undefined) return login;
	const at = `${host.includes(':') ? `[${host}]` : host}:${port}`;
	const user = encodeURIComponent(userName);
	const uri = mode === 'oracle' ? `jdbc:oceanbase://${at}/?user=${user}` : `mysql://${user}@${at}/`;
	return { ...login, uri };
}

function portOf(value: unknown): number | undefined {
	const port = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return Number.isInteger(port) && Number(port) > 0 ? Number(port) : undefined;
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What was not read is absent. */
function given(fields: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== undefined && value !== null && value !== '',
		),
	);
}
