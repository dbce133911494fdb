// The credential in n8n's own HTTP Request node, for calls that our node does not have.
import { SEED, startSandbox } from '../../sandbox';
import { ownCloud } from './support/ownCloud';
import { httpRequest, serve } from './support/workflows';

const { instanceId, tenantId } = SEED.mainInstance;
const USERS = `/api/v2/instances/${instanceId}/tenants/${tenantId}/tenantUsers`;

const own = ownCloud();

test('a GET whose query has spaces and non-ASCII is signed as it is sent', async () => {
	const query = { searchKey: 'jane döe & co/50%', requestId: 'é 日本 +1' };
	const get = httpRequest('Get', own.credential, {
		url: own.sandbox.url + USERS,
		sendQuery: true,
		queryParameters: {
			parameters: Object.entries(query).map(([name, value]) => ({ name, value })),
		},
	});
	const answer = await (await serve(own.client, [get])).post({});

	expect(answer.items).toMatchObject([{ success: true, data: { dataList: [] } }]);
	const signed = own.sandbox.journal.at(-1);
	expect(signed).toMatchObject({ status: 200, query, projectId: SEED.projectId });
	expect(signed?.authorization?.uri).toBe(signed?.target);
});

test('a POST with a JSON body takes effect once', async () => {
	const body = { userName: 'from_http_node', userType: 'Normal', password: 'Http#Node2026' };
	const post = httpRequest('Post', own.credential, {
		url: own.sandbox.url + USERS,
		method: 'POST',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: JSON.stringify(body),
	});
	const answer = await (await serve(own.client, [post])).post({});

	expect(answer.items).toMatchObject([{ success: true, data: { userName: body.userName } }]);
	expect(own.sandbox.cloud.hasPassword(instanceId, tenantId, body.userName, body.password)).toBe(
		true,
	);
	const created = own.sandbox.journal.filter((entry) => entry.outcome === 'CreateTenantUser');
	expect(created).toHaveLength(1);
});

test('a request to another server is not signed', async () => {
	const other = await startSandbox();
	const get = httpRequest('Get', own.credential, { url: other.url + USERS });
	const answer = await (await serve(own.client, [get])).post({});
	await other.close();

	expect(answer.status).toBe(500);
	expect(other.journal.filter((entry) => entry.authorization)).toEqual([]);
});
