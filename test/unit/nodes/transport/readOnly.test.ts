// An API that only reads: a write ends before anything is sent.
import { createApi, type ApiAccess } from '../../../../nodes/OceanBaseCloud/transport/api';
import { WriteRefused } from '../../../../nodes/OceanBaseCloud/transport/failures';
import { RequestLimit } from '../../../../nodes/OceanBaseCloud/transport/requestLimit';
import { SETTINGS } from '../support/scriptedApi';

const access: ApiAccess = {
	get connection(): never {
		throw new Error('The connection was used');
	},
	limit: new RequestLimit(1),
	run: {},
	cancelSignal: undefined,
};

const call = { method: 'POST', path: ['instances'], whenUnclear: 'sendAgain' } as const;

it('refuses a write before anything is sent, also aside', async () => {
	const api = createApi(access, SETTINGS, { isReadOnly: true });

	for (const each of [api, api.aside()]) {
		await expect(each.write(call, () => undefined)).rejects.toBeInstanceOf(WriteRefused);
		expect(each.changeIds).toEqual([]);
	}
});

it('sends it otherwise', async () => {
	await expect(createApi(access, SETTINGS).write(call, () => undefined)).rejects.toThrow(
		'The connection was used',
	);
});
