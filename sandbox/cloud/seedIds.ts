// The names that tests and the start text of the sandbox rely on. None of them works anywhere else.

export const SEED = {
	accessKey: key('OBSANDBOXKEY0001', 'sandbox-secret-0001-works-nowhere-else'),
	/** The second key of the same account; every character of its secret needs care. */
	secondAccessKey: key('OBSANDBOXKEY0002', 'sänd"box\\ secret:0002, =€ß'),
	disabledAccessKey: key('OBSANDBOXKEY0003', 'sandbox-secret-0003-is-disabled'),
	projectId: 'p1a2b3c4d5e6f7g8h9i0',
	otherProjectId: 'p0i9h8g7f6e5d4c3b2a1',
	/** AWS, MySQL: the instance that most tests use. */
	mainInstance: {
		instanceId: 'ob317v4uif0001',
		tenantId: 't33h8y08k0001',
		addressId: 'rs-private-0001',
		/** Has a PrivateLink service and no endpoint yet. */
		readonlyAddressId: 'rs-private-0002',
		database: 'testdb',
		databases: ['testdb', 'orders', 'analytics'],
		/** Normal, DML on testdb. */
		userName: 'pay_test',
		lockedUserName: 'old_batch',
		adminUserName: 'app_admin',
		readonlyUserName: 'bi_reader',
		/** Made by SQL, where names are free; its path segment needs every kind of encoding. */
		oddUserName: 'report user/50%é',
		/** A tenant without a PrivateLink service, and with more users than one page holds. */
		crowdedTenantId: 't33h8y08k0002',
		crowdedUsers: 237,
	},
	/** GCP, in the other project. */
	otherProjectInstance: {
		instanceId: 'ob317v4uif0002',
		tenantId: 't33h8y08k0201',
		addressId: 'rs-private-0201',
	},
	aliyunInstance: {
		instanceId: 'ob317v4uif0003',
		tenantId: 't33h8y08k0301',
		addressId: 'rs-private-0301',
	},
	/** Standby of the main instance. */
	standbyInstance: {
		instanceId: 'ob317v4uif0004',
		tenantId: 't33h8y08k0401',
		addressId: 'rs-private-0401',
		userName: 'pay_test',
	},
	oracleInstance: {
		instanceId: 'ob317v4uif0005',
		tenantId: 't33h8y08k0501',
		addressId: 'rs-private-0501',
		schemas: ['HR', 'SALES'],
		userName: 'REPORTING',
	},
	/** The PrivateLink allowlist is not enabled for this customer. */
	notEnabledInstance: {
		instanceId: 'ob317v4uif0006',
		tenantId: 't33h8y08k0601',
		addressId: 'rs-private-0601',
	},
	/** The password of every seeded user. */
	userPassword: 'Seeded#Pass2026',
} as const;

function key(id: string, secret: string) {
	return { id, secret };
}
