// The three calls at the heart: what is sent, byte for byte, and what comes out.
import { SEED, type JournalEntry } from '../../sandbox';
import { callsTo } from './harness/journal';
import {
	allowlistParameters,
	createParameters,
	credentialFor,
	PASSWORD,
	updateRolesParameters,
} from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const { instanceId, tenantId, addressId, userName } = SEED.mainInstance;
const TENANT_PATH = `/api/v2/instances/${instanceId}/tenants/${tenantId}`;

const sandbox = useSandbox();

const run = async (parameters: ReturnType<typeof createParameters>) =>
	await runNode({ credential: credentialFor(sandbox), parameters });

/** The calls that change something: others look for what they have done. */
const changes = () => callsTo(sandbox).filter(({ method }) => method !== 'GET');

function onlyCall(): JournalEntry {
	const [call, ...others] = changes();
	expect(others).toEqual([]);
	if (!call) throw new Error('Nothing was sent');
	return call;
}

describe('CreateTenantUser', () => {
	it("sends the body of the API page's example, with query, headers and path", async () => {
		const { items } = await run(
			createParameters({
				userName: 'test',
				userType: 'normal',
				additionalFields: { description: 'test user' },
				options: { requestId: '63d5c6c0-0000-4000-9feb-8e60b3073e81' },
			}),
		);

		const call = onlyCall();
		expect(call).toMatchObject({
			method: 'POST',
			path: `${TENANT_PATH}/tenantUsers`,
			query: { requestId: '63d5c6c0-0000-4000-9feb-8e60b3073e81' },
			projectId: SEED.projectId,
			contentType: 'application/json',
			status: 200,
		});
		expect(call.body).toEqual({
			userName: 'test',
			userType: 'normal',
			password: '******',
			description: 'test user',
		});
		expect(sandbox.cloud.hasPassword(instanceId, tenantId, 'test', PASSWORD)).toBe(true);
		expect(items).toEqual([
			{
				json: {
					userName: 'test',
					userStatus: 'ONLINE',
					userType: 'Normal',
					description: 'test user',
					roles: [],
					created: true,
					granted: [],
					revoked: [],
					instanceId,
					tenantId,
					requestId: '63d5c6c0-0000-4000-9feb-8e60b3073e81',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends every documented field, those about the caller included', async () => {
		const caller = {
			UID: 'u',
			User_ID: 'uid',
			callerType: 'ct',
			accessKeyId: 'ak',
			securityToken: 'st',
			callerUid: 'cu',
			callerBid: 'cb',
			stsTokenCallerUid: 'su',
			stsTokenCallerBid: 'sb',
			acceptLanguage: 'en',
			pageNumber: 1,
			pageSize: 20,
			mergedCallerBid: 'mb',
		};
		await run(
			createParameters({
				userName: 'full',
				roles: { values: [{ database: 'testdb', role: 'DML' }] },
				additionalFields: {
					description: 'd',
					encryptionType: 'e',
					globalPermissions: 'g',
					host: '%',
					callerContext: { values: caller },
				},
			}),
		);

		expect(callsTo(sandbox)[0]?.body).toEqual({
			userName: 'full',
			userType: 'Normal',
			password: '******',
			description: 'd',
			encryptionType: 'e',
			globalPermissions: 'g',
			host: '%',
			...caller,
			securityToken: expect.any(String),
			roles: '[{"database":"testdb","role":"DML"}]',
		});
		expect(sandbox.cloud.user(instanceId, tenantId, 'full')?.roles).toMatchObject([
			{ database: 'testdb', role: 'DML' },
		]);
	});

	it('leaves out a page number and a page size of 0, as the editor says', async () => {
		const values = { pageNumber: 0, pageSize: 0, callerType: 'ct' };
		await run(
			createParameters({ userName: 'jane', additionalFields: { callerContext: { values } } }),
		);

		expect(onlyCall().body).toEqual({
			userName: 'jane',
			userType: 'Normal',
			password: '******',
			callerType: 'ct',
		});
	});
});

describe('ModifyTenantUserRoles', () => {
	it("sends the body of the API page's example and returns the account with its roles", async () => {
		const { items } = await run(updateRolesParameters());

		const call = onlyCall();
		expect(call.bodyText).toBe(
			'{"modifyType":"UPDATE","userRole":[{"database":"testdb","role":"DML"}]}',
		);
		expect(call.path).toBe(`${TENANT_PATH}/tenantUsers/${userName}/authorization`);
		const { requestId, ...rest } = items[0]?.json ?? {};
		expect(rest).toEqual({
			userName,
			userType: 'Normal',
			userStatus: 'ONLINE',
			description: 'payment tests',
			roles: [{ database: 'testdb', role: 'DML' }],
			changed: false,
			granted: [],
			revoked: [],
			instanceId,
			tenantId,
		});
		expect(changes().map((each) => each.requestId)).toEqual([requestId]);
	});

	it('takes roles as JSON, in any case, and sends the documented spelling', async () => {
		await run(
			updateRolesParameters({
				specifyRoles: 'json',
				roles: {},
				rolesJson:
					'[{"database":"testdb","role":"readwrite"},{"database":"orders","role":"OTHER","privileges":"select, create view"}]',
			}),
		);

		expect(onlyCall().body).toEqual({
			modifyType: 'UPDATE',
			userRole: [
				{ database: 'testdb', role: 'ReadWrite' },
				{ database: 'orders', role: 'other', privileges: 'SELECT,CREATE VIEW' },
			],
		});
	});

	it('sends the list as JSON text after an HTTP 400, and remembers that for the run', async () => {
		sandbox.cloud.settings.userRoleForm = 'text';
		const { items, error } = await runNode({
			credential: credentialFor(sandbox),
			items: [{}, {}, {}],
			parameters: updateRolesParameters(),
		});

		expect(error).toBeUndefined();
		expect(items).toHaveLength(3);
		expect(changes().map(({ status, body }) => [status, body])).toEqual([
			[400, { modifyType: 'UPDATE', userRole: [{ database: 'testdb', role: 'DML' }] }],
			...Array.from({ length: 3 }, () => [
				200,
				{ modifyType: 'UPDATE', userRole: '[{"database":"testdb","role":"DML"}]' },
			]),
		]);
	});

	it('revokes everything with the switch for it', async () => {
		await run(updateRolesParameters({ roles: {}, revokeAllRoles: true }));

		const [call] = callsTo(sandbox, 'ModifyTenantUserRoles');
		expect(call?.bodyText).toBe('{"modifyType":"UPDATE","userRole":[]}');
		expect(sandbox.cloud.user(instanceId, tenantId, userName)?.roles).toEqual([]);
	});
});

describe('AddPrivatelinkServiceUser', () => {
	it("sends the body of the API page's example and returns the ids of the call", async () => {
		const { items } = await run(allowlistParameters({ userAccount: 'user123' }));

		const call = onlyCall();
		expect(call.bodyText).toBe(`{"userAccount":"user123","addressId":"${addressId}"}`);
		expect(call.path).toBe(`${TENANT_PATH}/privatelink/user`);
		expect(items[0]?.json).toEqual({
			instanceId,
			tenantId,
			userAccount: 'user123',
			alreadyAllowed: false,
			listed: true,
			addressId,
			requestId: call.requestId,
		});
		expect(sandbox.cloud.allowlist(instanceId, tenantId, addressId)).toContain('user123');
	});
});

describe('options', () => {
	it('sends another project and gives the envelope as it came', async () => {
		const { items } = await runNode({
			credential: credentialFor(sandbox, { projectId: SEED.otherProjectId }),
			parameters: allowlistParameters({
				options: { projectId: SEED.projectId, simplify: false, maxTries: 1 },
			}),
		});

		expect(onlyCall().projectId).toBe(SEED.projectId);
		expect(items[0]?.json).toMatchObject({ success: true, data: {}, cost: expect.any(Number) });
	});

	it('sends a new UUID as requestId for each item', async () => {
		await runNode({
			credential: credentialFor(sandbox),
			items: [{}, {}],
			parameters: allowlistParameters(),
		});

		const ids = changes().map(({ query }) => query.requestId);
		expect(new Set(ids).size).toBe(2);
		for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
	});
});
