// Every workflow in examples/ has its tests in the folder examples/ here, in a file of the same name.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readExample } from '../../n8n/examples';
import { CHECKOUT } from '../../n8n/paths';

const UNUSED = { id: '', name: '', type: 'oceanBaseCloudApi', data: {} };

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
		const text = JSON.stringify(await readExample(`${name}.json`, UNUSED));
		expect(text).toContain('**Set up**');
		expect(
			text.replaceAll('"credentials":{"oceanBaseCloudApi":{"id":"","name":""}}', ''),
		).not.toContain('"credentials"');
	}
});
