// Runs that cannot start, because of the credential or of an option of the run: nothing is sent.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { createParameters, credentialFor } from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const sandbox = useSandbox();

const badCredentials: Array<[string, ICredentialDataDecryptedObject, RegExp]> = [
	['no key', { accessKeyId: '' }, /AccessKey ID is empty/],
	['no secret', { accessKeySecret: ' ' }, /AccessKey Secret is empty/],
	['no project', { projectId: '' }, /Project ID is empty/],
	['no URL', { baseUrl: 'api-cloud' }, /not a URL/],
	['plain http to elsewhere', { baseUrl: 'http://example.invalid' }, /must start with https/],
	[
		'a URL with a user',
		{ baseUrl: 'https://u:p@example.invalid' },
		/must not contain a user name or/,
	],
];

it.each(badCredentials)('refuses a credential with %s', async (_name, replaced, message) => {
	const { error } = await runNode({
		credential: credentialFor(sandbox, replaced),
		parameters: createParameters({ userName: 'jane' }),
	});

	expect(error?.message).toMatch(message);
	expect(sandbox.journal).toEqual([]);
});

it.each([
	['a credential without project', { projectId: '' }, {}, /Project ID is empty/],
	['a concurrency of 99', {}, { concurrency: 99 }, /Concurrency must/],
])('sends every item to the error output after %s', async (_what, credential, options, message) => {
	const { error, items, errorItems } = await runNode({
		credential: credentialFor(sandbox, credential),
		items: [{ userName: 'ada' }, { userName: 'bob' }],
		parameters: createParameters({ options }),
		onError: 'continueErrorOutput',
	});

	expect(error).toBeUndefined();
	expect(items).toEqual([]);
	expect(errorItems.map(({ json }) => json.error)).toEqual([
		expect.stringMatching(message),
		expect.stringMatching(message),
	]);
	expect(errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	expect(sandbox.journal).toEqual([]);
});

it.each(['continueErrorOutput', 'continueRegularOutput'] as const)(
	'fails each item of an operation that does not exist (%s)',
	async (onError) => {
		const { items, errorItems, error } = await runNode({
			credential: credentialFor(sandbox),
			items: [{ userName: 'ada' }, { userName: 'bob' }],
			parameters: createParameters({ operation: 'drop' }),
			onError,
		});

		const failed = onError === 'continueErrorOutput' ? errorItems : items;
		const message = 'Could not start: OceanBase Cloud has no operation "drop" for "tenantUser"';
		expect(error).toBeUndefined();
		expect(failed.map(({ json }) => json.error)).toEqual([message, message]);
		expect(items).toHaveLength(onError === 'continueErrorOutput' ? 0 : 2);
		expect(sandbox.journal).toEqual([]);
	},
);

it('tells an AI agent that the resource does not exist', async () => {
	const { items, error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: createParameters({ resource: 'user' }),
		typeName: 'oceanBaseCloudTool',
	});

	expect(error).toBeUndefined();
	expect(items[0]?.json.error).toMatch(/has no operation "" for "user"/);
});
