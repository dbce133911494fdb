// What keeps a release back.
import { placeholdersIn, type Release } from '../../../../scripts/release/placeholders';

const root = 'https://github.com/acme/n8n-nodes-oceanbase-cloud';
const ready: Release = {
	manifest: {
		name: 'n8n-nodes-oceanbase-cloud',
		version: '1.2.0',
		author: { name: 'Acme', email: 'nodes@acme.com' },
		homepage: `${root}#readme`,
		bugs: { url: `${root}/issues` },
		repository: { url: `git+${root}.git` },
	},
	documentationUrls: [`${root}#credential`],
	changelog: '# Changelog\n\n## 1.2.0\n\n- All.\n',
};

it('is nothing where all is filled in', () => expect(placeholdersIn(ready)).toEqual([]));

it.each<[string, Partial<Release['manifest']>, RegExp]>([
	['an address that accepts no mail', { author: { email: 'a@b.invalid' } }, /author\.email/],
	['no address', { author: { name: 'Acme' } }, /author\.email/],
	[
		'a homepage under the package as its owner',
		{ homepage: 'https://github.com/n8n-nodes-oceanbase-cloud/x' },
		/homepage/,
	],
	[
		'another repository',
		{ repository: { url: 'git+https://github.com/other/x.git' } },
		/repository\.url/,
	],
	['no page for bugs', { bugs: {} }, /bugs\.url.*it is not there/],
	['a version that the changelog lacks', { version: '1.3.0' }, /no section 1\.3\.0/],
])('is %s', (_what, changes, problem) => {
	const found = placeholdersIn({ ...ready, manifest: { ...ready.manifest, ...changes } });

	expect(found.join('\n')).toMatch(problem);
});

it('is a documentation URL elsewhere, and changes that belong to no version', () => {
	const found = placeholdersIn({
		...ready,
		documentationUrls: ['https://elsewhere.com'],
		changelog: `${ready.changelog}\n## Unreleased\n`,
	});

	expect(found).toEqual([
		expect.stringContaining('a documentation URL is not in the repository'),
		expect.stringContaining('Unreleased'),
	]);
});
