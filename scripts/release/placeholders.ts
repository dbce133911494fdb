// What a publisher has to fill in before a release. Pure.

/** What of package.json names its publisher. */
export interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly author?: { readonly name?: string; readonly email?: string };
	readonly homepage?: string;
	readonly bugs?: { readonly url?: string };
	readonly repository?: { readonly url?: string };
}

export interface Release {
	readonly manifest: Manifest;
	/** Of the credential and of both nodes' codex files. */
	readonly documentationUrls: readonly string[];
	readonly changelog: string;
}

const REPOSITORY = /^https:\/\/github\.com\/([^/]+)\/[^/#]+/;

/** Returns what is not ready, in words; nothing where all is. */
export function placeholdersIn({ manifest, documentationUrls, changelog }: Release): string[] {
	const { name, version, author, homepage = '', bugs, repository } = manifest;
	const [root, owner] = REPOSITORY.exec(homepage) ?? [];
	const problems: string[] = [];
	if (/\.invalid$|@example\./.test(author?.email ?? '.invalid')) {
		problems.push('author.email in package.json accepts no mail');
	}
	if (root === undefined || owner === name) {
		problems.push('homepage in package.json is not the page of the repository');
	}
	const others = [
		['repository.url in package.json', repository?.url?.replace(/^git\+/, '')],
		['bugs.url in package.json', bugs?.url],
		...documentationUrls.map((url) => ['a documentation URL', url] as const),
	] as const;
	for (const [what, url] of others) {
		if (root === undefined || url?.startsWith(root) !== true) {
			problems.push(`${what} is not in the repository of homepage: ${url ?? 'it is not there'}`);
		}
	}
	if (!changelog.includes(`\n## ${version}\n`))
		problems.push(`CHANGELOG.md has no section ${version}`);
	if (/\n## Unreleased\n/.test(changelog)) problems.push('CHANGELOG.md has a section Unreleased');
	return problems;
}
