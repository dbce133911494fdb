// Every workflow in examples/ has its tests in the folder examples/ here, in a file of the same name.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readExample } from '../../n8n/examples';
import { CHECKOUT } from '../../n8n/paths';

const UNUSED = { id: '', name: '', type: 'oceanBaseCloudApi', data: {} };

/** The triggers and nodes that others reach from outside, and where they say whom they let in. */
const DOORS: Readonly<Record<string, string>> = {
	'n8n-nodes-base.webhook': 'authentication',
	'n8n-nodes-base.formTrigger': 'authentication',
	'n8n-nodes-base.wait': 'incomingAuthentication',
};

async function namesIn(folder: string, ending: string): Promise<string[]> {
	const files = await readdir(path.join(CHECKOUT, folder));
	return files.map((file) => path.basename(file, ending)).sort();
}

test('each example has its tests', async () => {
	const examples = await namesIn('examples', '.json');
	expect(examples.length).toBeGreaterThan(0);
	expect(await namesIn('test/e2e/examples', '.test.ts')).toEqual(examples);
});

test('each example has a note that says how to set it up, and selects no credential', async () => {
	for (const name of await namesIn('examples', '.json')) {
		const text = JSON.stringify(await readExample(`${name}.json`, [UNUSED]));
		expect(text).toContain('**Set up**');
		expect(
			text.replaceAll('"credentials":{"oceanBaseCloudApi":{"id":"","name":""}}', ''),
		).not.toContain('"credentials"');
	}
});

test('each door of an example asks who comes, and lets nobody in before a credential is chosen', async () => {
	const doors: unknown[] = [];
	for (const name of await namesIn('examples', '.json')) {
		const { nodes } = await readExample(`${name}.json`, []);
		for (const { type, parameters, credentials } of nodes) {
			const door = DOORS[type];
			const isOpenable = type !== 'n8n-nodes-base.wait' || parameters['resume'] === 'form';
			if (door === undefined || !isOpenable) continue;
			doors.push(name);
			expect([name, parameters[door]]).toEqual([
				name,
				expect.stringMatching(/^(headerAuth|basicAuth)$/),
			]);
			expect(credentials).toBeUndefined();
		}
	}
	expect(doors.length).toBeGreaterThan(5);
});
