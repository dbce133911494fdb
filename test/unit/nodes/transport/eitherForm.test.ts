// Calls that the sources describe in two forms.
import type { WriteCall } from '../../../../nodes/OceanBaseCloud/transport/api';
import { listForms, sendInEitherForm } from '../../../../nodes/OceanBaseCloud/transport/eitherForm';
import {
	ServiceFailure,
	UnclearOutcome,
} from '../../../../nodes/OceanBaseCloud/transport/failures';
import { envelopeOf, scriptedApi, type ScriptedApi } from '../support/scriptedApi';

const failure = (status: number, words: string) =>
	new ServiceFailure(status, words, 'r', undefined);
const badRequest = failure(400, 'first');
const done = { done: true };
const doneAnswer = envelopeOf(done);

const call: WriteCall<unknown> = { method: 'DELETE', path: ['things'], whenUnclear: 'sendAgain' };

describe('either form', () => {
	const send = async (api: ScriptedApi, name = 'users') =>
		await sendInEitherForm(
			api.run,
			listForms(name, ['a', 'b']),
			async (users) => await api.write({ ...call, body: { users } }, ({ data }) => data),
		);
	const sent = ({ calls }: ScriptedApi) => calls.map(({ body }) => body?.users);

	it('sends a list as a list', async () => {
		const api = scriptedApi(doneAnswer);

		expect(await send(api)).toBe(done);
		expect(sent(api)).toEqual([['a', 'b']]);
	});

	it('sends it as text after an HTTP 400, and at once the next time', async () => {
		const api = scriptedApi(badRequest, doneAnswer);
		await send(api);
		await send(api);

		expect(sent(api)).toEqual([['a', 'b'], '["a","b"]', '["a","b"]']);
	});

	it('remembers the form of each field by itself', async () => {
		const api = scriptedApi(badRequest, doneAnswer);
		await send(api);
		await send(api, 'others');

		expect(sent(api)).toEqual([['a', 'b'], '["a","b"]', ['a', 'b']]);
	});

	it('looks for the HTTP 400 behind an unclear outcome as well', async () => {
		const api = scriptedApi(new UnclearOutcome(badRequest), doneAnswer);

		expect(await send(api)).toBe(done);
	});

	it.each([403, 404, 409, 429, 500])(
		'does not try the other form after an HTTP %i',
		async (status) => {
			const api = scriptedApi(failure(status, 'no'), doneAnswer);

			await expect(send(api)).rejects.toThrow('no');
			expect(api.calls).toHaveLength(1);
		},
	);

	it('throws the first refusal when both are refused, and remembers nothing', async () => {
		const api = scriptedApi(badRequest, failure(400, 'second'));

		await expect(send(api)).rejects.toThrow('first');
		await expect(send(api)).rejects.toThrow('second');
		expect(sent(api).slice(2)).toEqual([['a', 'b'], '["a","b"]']);
	});

	it('throws what the second form failed with when that is something else', async () => {
		await expect(send(scriptedApi(badRequest, failure(500, 'second')))).rejects.toThrow('second');
	});
});
