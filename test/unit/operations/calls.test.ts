// Calls in either form, and calls that must not be done twice.
import type { ApiCall } from '../../../nodes/OceanBaseCloud/transport/api';
import { listForms, sendInEitherForm } from '../../../nodes/OceanBaseCloud/transport/eitherForm';
import { ServiceFailure, UnclearOutcome } from '../../../nodes/OceanBaseCloud/transport/failures';
import { sendOnce } from '../../../nodes/OceanBaseCloud/transport/sendOnce';
import { envelopeOf, scriptedApi, type ScriptedApi } from './support/scriptedApi';

const failure = (status: number, words: string) =>
	new ServiceFailure(status, words, 'r', undefined);
const badRequest = failure(400, 'first');
const done = envelopeOf({ done: true });

const call: Omit<ApiCall, 'repetition'> = {
	name: 'DeleteThings',
	method: 'DELETE',
	path: ['things'],
};

describe('either form', () => {
	const send = async (api: ScriptedApi, name = 'users') =>
		await sendInEitherForm(
			api.memory,
			listForms(name, ['a', 'b']),
			async (users) => await api.send({ ...call, body: { users }, repetition: 'always' }),
		);
	const sent = ({ calls }: ScriptedApi) => calls.map(({ body }) => body?.users);

	it('sends a list as a list', async () => {
		const api = scriptedApi(done);

		expect(await send(api)).toBe(done);
		expect(sent(api)).toEqual([['a', 'b']]);
	});

	it('sends it as text after an HTTP 400, and at once the next time', async () => {
		const api = scriptedApi(badRequest, done);
		await send(api);
		await send(api);

		expect(sent(api)).toEqual([['a', 'b'], '["a","b"]', '["a","b"]']);
	});

	it('remembers the form of each field by itself', async () => {
		const api = scriptedApi(badRequest, done);
		await send(api);
		await send(api, 'others');

		expect(sent(api)).toEqual([['a', 'b'], '["a","b"]', ['a', 'b']]);
	});

	it('looks for the HTTP 400 behind an unclear outcome as well', async () => {
		const api = scriptedApi(new UnclearOutcome(badRequest), done);

		expect(await send(api)).toBe(done);
	});

	it.each([403, 404, 409, 429, 500])(
		'does not try the other form after an HTTP %i',
		async (status) => {
			const api = scriptedApi(failure(status, 'no'), done);

			await expect(send(api)).rejects.toThrow('no');
			expect(api.calls).toHaveLength(1);
		},
	);

	it('throws the first refusal when both are refused, and remembers nothing', async () => {
		const api = scriptedApi(badRequest, failure(400, 'second'));

		await expect(send(api)).rejects.toThrow('first');
		expect(api.memory.secondForms.size).toBe(0);
	});

	it('throws what the second form failed with when that is something else', async () => {
		await expect(send(scriptedApi(badRequest, failure(500, 'second')))).rejects.toThrow('second');
	});
});

describe('once', () => {
	/** An API whose only call is unclear first, is read back, and then ends as given. */
	function apiThatEndsWith(end: Error): ScriptedApi {
		const api = scriptedApi(done);
		return {
			...api,
			send: async ({ repetition }) => {
				const readBack = typeof repetition === 'function' ? await repetition() : undefined;
				if (readBack) return readBack;
				throw end;
			},
		};
	}

	it('returns what the call returns', async () => {
		expect(await sendOnce(scriptedApi(done), call, async () => undefined)).toBe(done);
	});

	it('does not look after a refusal of the first try', async () => {
		const readBack = jest.fn();

		await expect(sendOnce(scriptedApi(badRequest), call, readBack)).rejects.toBe(badRequest);
		expect(readBack).not.toHaveBeenCalled();
	});

	it('takes a refusal of a later try for a success when the first one was done after all', async () => {
		let looks = 0;
		const readBack = async () => {
			looks += 1;
			return looks === 1 ? undefined : done;
		};

		expect(await sendOnce(apiThatEndsWith(failure(404, 'gone')), call, readBack)).toBe(done);
		expect(looks).toBe(2);
	});

	it('throws the refusal of a later try when nothing was done', async () => {
		const refused = failure(404, 'gone');

		await expect(sendOnce(apiThatEndsWith(refused), call, async () => undefined)).rejects.toBe(
			refused,
		);
	});

	it('throws the refusal of a later try when it cannot look again', async () => {
		const refused = failure(404, 'gone');
		let looks = 0;
		const readBack = async () => {
			looks += 1;
			if (looks > 1) throw new Error('no answer');
			return undefined;
		};

		await expect(sendOnce(apiThatEndsWith(refused), call, readBack)).rejects.toBe(refused);
	});

	it('keeps an outcome unclear that is', async () => {
		const unclear = new UnclearOutcome(failure(500, 'x'));

		await expect(sendOnce(apiThatEndsWith(unclear), call, async () => undefined)).rejects.toBe(
			unclear,
		);
	});
});
