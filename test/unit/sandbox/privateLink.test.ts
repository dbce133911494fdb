// PrivateLink: service, allowlist, connection.
import { SEED } from '../../../sandbox';
import { api, tenantPath, type Place } from './support/api';
import { useSandbox } from './support/sandbox';

const { instanceId, tenantId, addressId, readonlyAddressId, crowdedTenantId } = SEED.mainInstance;
const LINK = `${tenantPath()}/privatelink`;

const sandbox = useSandbox();
const post = (what: string, body: unknown, place: Place = SEED.mainInstance) =>
	api(sandbox(), 'POST', `${tenantPath(place)}/privatelink/${what}`, body);
const allowlist = () => sandbox().cloud.allowlist(instanceId, tenantId, addressId);

describe('AddPrivatelinkServiceUser', () => {
	const body = { userAccount: 'user123', addressId };

	it('adds an account to the allowlist', async () => {
		expect(await post('user', body)).toMatchObject({ status: 200, success: true, data: {} });
		expect(allowlist()).toEqual(['user123']);
	});

	it('takes an account twice, and has it once', async () => {
		await post('user', body);
		expect((await post('user', body)).status).toBe(200);
		expect(allowlist()).toEqual(['user123']);
	});

	it('can be set to refuse the second time', async () => {
		sandbox().cloud.settings.allowlistDuplicate = 'refuse';
		await post('user', body);
		expect(await post('user', body)).toMatchObject({ errorCode: 'UserAlreadyOnAllowlist' });
	});

	it.each([
		['no account', { addressId }, 400, 'MissingParameter'],
		['no address', { userAccount: 'user123' }, 400, 'MissingParameter'],
		['a number for the account', { userAccount: 123, addressId }, 400, 'InvalidParameter'],
		['an unknown address', { ...body, addressId: 'rs-x' }, 404, 'AddressNotFound'],
	])('refuses %s', async (_, fields, status, errorCode) => {
		expect(await post('user', fields)).toMatchObject({ status, errorCode });
		expect(allowlist()).toEqual([]);
	});

	it.each([
		['Alibaba Cloud', SEED.aliyunInstance, 'NotSupportedForAlibabaCloud'],
		['customers for whom it is not enabled', SEED.notEnabledInstance, 'FeatureNotEnabled'],
	])('refuses %s', async (_, place, errorCode) => {
		const fields = { ...body, addressId: place.addressId };
		expect(await post('user', fields, place)).toMatchObject({ status: 403, errorCode });
	});

	it('refuses an address without a service', async () => {
		const place = { instanceId, tenantId: crowdedTenantId };
		const answer = await post('user', { ...body, addressId: 'rs-private-0003' }, place);
		expect(answer).toMatchObject({ status: 409, errorCode: 'PrivateLinkServiceNotCreated' });
	});
});

describe('CreatePrivatelinkService', () => {
	const body = {
		userAccount: 'user123',
		plServiceId: 'vpcsvc-1',
		serviceType: 'OBProxy',
		isSharedPlService: false,
	};
	const place = { instanceId, tenantId: crowdedTenantId };

	it('creates the service of the primary address', async () => {
		expect((await post('service', body, place)).data).toEqual({ addressId: 'rs-private-0003' });
		expect(sandbox().cloud.allowlist(instanceId, crowdedTenantId, 'rs-private-0003')).toEqual([
			'user123',
		]);
		expect(await post('service', body, place)).toMatchObject({ status: 409 });
	});

	it.each(Object.keys(body))('wants %s', async (name) => {
		const answer = await post('service', { ...body, [name]: undefined }, place);
		expect(answer).toMatchObject({ status: 400, errorCode: 'MissingParameter' });
	});

	it('wants a boolean that is one', async () => {
		const answer = await post('service', { ...body, isSharedPlService: 'false' }, place);
		expect(answer).toMatchObject({ status: 400, errorCode: 'InvalidParameter' });
	});
});

describe('the connection', () => {
	const fields = { endpointId: 'vpce-1', addressId: readonlyAddressId };
	const endpoint = () => sandbox().cloud.endpoint(instanceId, tenantId, readonlyAddressId);
	const statusOf = async () =>
		(await api(sandbox(), 'GET', `${LINK}?addressId=${readonlyAddressId}`)).data;

	it('goes from created to connected, confirmed and deleted', async () => {
		expect(await statusOf()).toMatchObject([{ addressStatus: 'PENDING_CREATE', role: 'READONLY' }]);
		expect((await post('connection', fields)).data).toEqual({});
		expect(await statusOf()).toMatchObject([
			{ addressStatus: 'PENDING_CONFIRM', privateLinkEndpointId: 'vpce-1' },
		]);
		expect((await post('confirmation', fields)).data).toBe(true);
		expect(await statusOf()).toMatchObject([{ addressStatus: 'ONLINE' }]);
		const target = `${LINK}?addressId=${readonlyAddressId}`;
		expect((await api(sandbox(), 'DELETE', target)).data).toBe(true);
		expect(endpoint()).toBeUndefined();
	});

	it('refuses what does not fit', async () => {
		expect(await post('connection', { endpointId: 'vpce-2' })).toMatchObject({ status: 409 });
		expect(await post('confirmation', fields)).toMatchObject({ errorCode: 'EndpointNotFound' });
		expect(await api(sandbox(), 'DELETE', LINK)).toMatchObject({ errorCode: 'MissingParameter' });
		expect(await api(sandbox(), 'DELETE', `${LINK}?addressId=${readonlyAddressId}`)).toMatchObject({
			errorCode: 'EndpointNotFound',
		});
	});

	it('is described for the primary address by default', async () => {
		await post('user', { userAccount: 'user123', addressId });
		const { data } = await api(sandbox(), 'GET', LINK);
		expect(data).toMatchObject([
			{
				addressId,
				addressType: 'MASTER',
				addressStatus: 'ONLINE',
				privateLinkUserAccount: 'user123',
			},
		]);
	});

	it('is nothing for Alibaba Cloud', async () => {
		const target = `${tenantPath(SEED.aliyunInstance)}/privatelink`;
		expect(await api(sandbox(), 'GET', target)).toMatchObject({ status: 403 });
	});
});
