// The instances that every sandbox starts with.
import {
	PrivateLinkService,
	type Address,
	type Database,
	type Grant,
	type Instance,
	type Tenant,
	type TenantUser,
} from './model';
import { hashPassword } from './passwords';
import { findRole } from './roles';
import { SEED } from './seedIds';

const CREATED = '2026-01-15T08:30:00Z';

export function seedInstances(): Instance[] {
	const { mainInstance: main, otherProjectInstance: other, aliyunInstance: aliyun } = SEED;
	const { standbyInstance: standby, oracleInstance: oracle, notEnabledInstance: closed } = SEED;
	return [
		instance(main.instanceId, 'production', {}, [mainTenant(), crowdedTenant()]),
		instance(
			other.instanceId,
			'staging',
			{ projectId: SEED.otherProjectId, cloudProvider: 'GCP' },
			[smallTenant(other, 'staging_tenant')],
		),
		instance(aliyun.instanceId, 'hangzhou', { cloudProvider: 'ALIYUN', region: 'cn-hangzhou' }, [
			smallTenant(aliyun, 'hangzhou_tenant'),
		]),
		instance(standby.instanceId, 'production-standby', { primaryInstanceId: main.instanceId }, [
			smallTenant(standby, 'app'),
		]),
		instance(oracle.instanceId, 'erp', {}, [oracleTenant()]),
		instance(closed.instanceId, 'pilot', { allowlistEnabled: false }, [
			smallTenant(closed, 'pilot_tenant'),
		]),
	];
}

function instance(
	instanceId: string,
	instanceName: string,
	traits: Partial<Instance>,
	tenants: Tenant[],
): Instance {
	return {
		instanceId,
		instanceName,
		projectId: SEED.projectId,
		cloudProvider: 'AWS',
		region: 'eu-central-1',
		created: CREATED,
		allowlistEnabled: true,
		ipGroups: new Map([['default', { name: 'default', securityIps: ['10.0.0.0/8'] }]]),
		...traits,
		tenants: new Map(tenants.map((each) => [each.tenantId, each])),
	};
}

function mainTenant(): Tenant {
	const { mainInstance: main } = SEED;
	return tenant(main.tenantId, 'app', {
		databases: main.databases.map(database),
		users: [
			user(main.userName, { description: 'payment tests', grants: [grant('testdb', 'DML')] }),
			user(main.adminUserName, { userType: 'Admin', description: 'administration' }),
			user(main.readonlyUserName, { userType: 'ReadonlyAccount', description: 'dashboards' }),
			user(main.lockedUserName, { userStatus: 'LOCKED', grants: [grant('orders', 'ReadWrite')] }),
			user(main.oddUserName, { grants: [grant('analytics', 'ReadOnly')] }),
		],
		addresses: [
			{
				addressId: main.addressId,
				addressType: 'MASTER',
				service: connectedService(main.addressId),
			},
			readonlyAddress(main.readonlyAddressId),
		],
	});
}

function crowdedTenant(): Tenant {
	const { crowdedTenantId, crowdedUsers } = SEED.mainInstance;
	return tenant(crowdedTenantId, 'batch', {
		databases: [database('batch')],
		users: Array.from({ length: crowdedUsers }, (_, index) =>
			user(`batch_user_${String(index + 1).padStart(3, '0')}`, {}),
		),
		addresses: [{ addressId: 'rs-private-0003', addressType: 'MASTER' }],
	});
}

function oracleTenant(): Tenant {
	const { oracleInstance: oracle } = SEED;
	const row: Grant = { ...grant('HR', 'ReadOnly'), table: 'EMPLOYEES' };
	return tenant(oracle.tenantId, 'erp_tenant', {
		tenantMode: 'Oracle',
		databases: oracle.schemas.map(database),
		users: [user(oracle.userName, { grants: [row] })],
		addresses: [{ addressId: oracle.addressId, addressType: 'MASTER' }],
	});
}

function smallTenant(ids: { tenantId: string; addressId: string }, name: string): Tenant {
	return tenant(ids.tenantId, name, {
		databases: [database('testdb')],
		users: [user('pay_test', { grants: [grant('testdb', 'ReadOnly')] })],
		addresses: [
			{ addressId: ids.addressId, addressType: 'MASTER', service: service(ids.addressId) },
		],
	});
}

interface Contents {
	tenantMode?: Tenant['tenantMode'];
	databases: Database[];
	users: TenantUser[];
	addresses: Address[];
}

function tenant(tenantId: string, tenantName: string, contents: Contents): Tenant {
	const { tenantMode = 'MySQL', databases, users, addresses } = contents;
	return {
		tenantId,
		tenantName,
		tenantMode,
		created: CREATED,
		databases: new Map(databases.map((each) => [each.databaseName, each])),
		users: new Map(users.map((each) => [each.userName, each])),
		addresses: new Map(addresses.map((each) => [each.addressId, each])),
		ipGroups: new Map(),
		sessions: { opened: 0, list: [] },
		statements: [],
	};
}

function database(databaseName: string): Database {
	return {
		databaseName,
		encoding: 'utf8mb4',
		collation: 'utf8mb4_general_ci',
		description: '',
		created: CREATED,
	};
}

function user(userName: string, traits: Partial<TenantUser>): TenantUser {
	return {
		userName,
		userType: 'Normal',
		userStatus: 'ONLINE',
		description: '',
		password: hashPassword(SEED.userPassword),
		grants: [],
		...traits,
	};
}

function grant(name: string, role: string): Grant {
	const privileges = findRole('MySQL', role)?.privileges ?? '';
	return { database: name, table: '*', role, privileges, withGrant: false };
}

function readonlyAddress(addressId: string): Address {
	return { addressId, addressType: 'READONLY', service: service(addressId) };
}

function service(addressId: string): PrivateLinkService {
	return new PrivateLinkService(`vpcsvc-${addressId.slice(-4)}`, 'oceanbase-cloud');
}

function connectedService(addressId: string): PrivateLinkService {
	const connected = service(addressId);
	connected.endpoint = { endpointId: 'vpce-seed0001', address: '10.0.8.15', confirmed: true };
	return connected;
}
