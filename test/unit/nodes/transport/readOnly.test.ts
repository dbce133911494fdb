// An API that only reads: a write ends before anything is sent.
import {
	createApi,
	type ApiAccess,
	type CallSettings,
} from '../../../../nodes/OceanBaseCloud/transport/api';
import { WriteRefused } from '../../../../nodes/OceanBaseCloud/transport/failures';

const access: ApiAccess = {
	get connection(): never {
		throw new Error('The connection was used');
	},
	run: {},
	cancelSignal: undefined,
};

const settings: CallSettings = {
	requestId: undefined,
	projectId: undefined,
	timeoutMs: 1000,
	retry: { maxTries: 3, maxTimeMs: 0 },
	readBackMs: 0,
	listFormat: 'auto',
};

const call = { method: 'POST', path: ['instances'], whenUnclear: 'sendAgain' } as const;

it('refuses a write before anything is sent, also aside', async () => {
	const api = createApi(access, settings, { isReadOnly: true });

	for (const each of [api, api.aside()]) {
		await expect(each.write(call, () => undefined)).rejects.toBeInstanceOf(WriteRefused);
		expect(each.changeIds).toEqual([]);
	}
});

it('sends it otherwise', async () => {
	await expect(createApi(access, settings).write(call, () => undefined)).rejects.toThrow(
		'The connection was used',
	);
});
