// Changes that the sources describe in two forms, by a service that takes one of them, or ignores it.
import type { IDataObject } from 'n8n-workflow';

import { carryOut } from '../../../../nodes/OceanBaseCloud/cloud/carryOut';
import type { Change } from '../../../../nodes/OceanBaseCloud/cloud/look';
import type { Api } from '../../../../nodes/OceanBaseCloud/transport/api';
import {
	ServiceFailure,
	UnclearOutcome,
} from '../../../../nodes/OceanBaseCloud/transport/failures';
import { scriptedApi } from '../support/scriptedApi';

type Form = 'first' | 'second';

const failure = (status: number, words: string, code?: string) =>
	new ServiceFailure(status, words, 'r', code);

/** A service with one thing in it, which takes some forms, ignores others and refuses the rest. */
function thing(forms: Partial<Record<Form, 'ignored' | 'taken' | Error>>) {
	const sent: Form[] = [];
	let state: IDataObject | undefined;
	const change = (kind = 'thing'): Change<Form, string> => ({
		kind,
		forms: ['first', 'second'],
		send: async (form) => {
			sent.push(form);
			const does = forms[form];
			if (does instanceof Error) throw does;
			if (does === 'taken') state = { name: 'it', by: form };
			return {};
		},
		list: {
			key: 'things',
			find: async () => state,
			all: async () => ({
				entries: new Map(state === undefined ? [] : [['it', state]]),
				isComplete: true,
			}),
		},
		names: ['it'],
		look: (find) => {
			const found = find('it');
			return found === undefined ? { shows: 'it is not there' } : { seen: String(found.by) };
		},
	});
	return { sent, change };
}

const run = async (api: Api, change: Change<Form, string>) => await (await carryOut(api, change))();

it('sends the first form, and stays with it', async () => {
	const api = scriptedApi();
	const { sent, change } = thing({ first: 'taken' });

	expect(await run(api, change())).toBe('first');
	await run(api, change());
	expect(sent).toEqual(['first', 'first']);
});

it.each([
	['HTTP 400', failure(400, 'no')],
	['HTTP 415', failure(415, 'no')],
	['HTTP 422', failure(422, 'no')],
	['HTTP 200 that says no', failure(200, 'no')],
	['HTTP 500 with a code of the service', failure(500, 'no', 'E001R000')],
	['an unclear outcome behind which is HTTP 400', new UnclearOutcome(failure(400, 'no'))],
])('sends the other form after %s, and at once the next time', async (_what, refusal) => {
	const api = scriptedApi();
	const { sent, change } = thing({ first: refusal, second: 'taken' });

	expect(await run(api, change())).toBe('second');
	await run(api, change());
	expect(sent).toEqual(['first', 'second', 'second']);
});

it('sends the other form where the first was answered with success and did nothing', async () => {
	const { sent, change } = thing({ first: 'ignored', second: 'taken' });

	expect(await run(scriptedApi(), change())).toBe('second');
	expect(sent).toEqual(['first', 'second']);
});

it('claims nothing where neither form does anything', async () => {
	const { change } = thing({ first: 'ignored', second: 'ignored' });

	await expect(run(scriptedApi(), change())).rejects.toThrow(
		'the service reported success, but 0 seconds later it is not there',
	);
});

it('proves the form of each kind of change by itself', async () => {
	const api = scriptedApi();
	const { sent, change } = thing({ first: failure(400, 'no'), second: 'taken' });
	await run(api, change());
	await run(api, change('another'));

	expect(sent).toEqual(['first', 'second', 'first', 'second']);
});

it.each([403, 404, 409, 429])('does not try the other form after HTTP %i', async (status) => {
	const { sent, change } = thing({ first: failure(status, 'no'), second: 'taken' });

	await expect(run(scriptedApi(), change())).rejects.toThrow('no');
	expect(sent).toEqual(['first']);
});

it('does not try the other form after HTTP 500 without a code of the service', async () => {
	const { sent, change } = thing({ first: failure(500, 'no'), second: 'taken' });

	await expect(run(scriptedApi(), change())).rejects.toThrow('no');
	expect(sent).toEqual(['first']);
});

it('throws the first refusal where both forms are refused, and proves nothing', async () => {
	const api = scriptedApi();
	const { sent, change } = thing({ first: failure(400, 'one'), second: failure(400, 'two') });

	await expect(run(api, change())).rejects.toThrow('one');
	await expect(run(api, change())).rejects.toThrow('one');
	expect(sent).toEqual(['first', 'second', 'first', 'second']);
});

it('throws what the other form failed with where that is no refusal', async () => {
	const { change } = thing({ first: failure(400, 'one'), second: failure(403, 'two') });

	await expect(run(scriptedApi(), change())).rejects.toThrow('two');
});

it('lets other items wait until the form is proven', async () => {
	const api = scriptedApi();
	const { sent, change } = thing({ first: failure(400, 'no'), second: 'taken' });
	await Promise.all([1, 2, 3].map(async () => await run(api, change())));

	expect(sent).toEqual(['first', 'second', 'second', 'second']);
});
