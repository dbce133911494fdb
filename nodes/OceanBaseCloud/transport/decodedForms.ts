// What a text may mean to somebody who decodes it: as programs escape what they put into messages.

const MOST_DECODINGS = 3;

/**
 * Returns the text and what comes out when it is decoded up to three times: escapes of JSON, HTML entities,
 * percent-encoding, base64 and hexadecimal digits, each also behind another one.
 */
export function decodedForms(text: string): ReadonlySet<string> {
	const forms = new Set([text]);
	let latest = [text];
	for (let round = 0; round < MOST_DECODINGS; round += 1) {
		latest = latest.flatMap((form) => DECODERS.flatMap((decode) => decode(form)));
		latest = latest.filter((form) => form !== '' && !forms.has(form));
		for (const form of latest) forms.add(form);
	}
	return forms;
}

const DECODERS: ReadonlyArray<(text: string) => string[]> = [
	(text) => [withoutEscapes(text)],
	(text) => [withoutEntities(text)],
	(text) => [withoutPercents(text)],
	fromBase64,
	fromHex,
];

function withoutEscapes(text: string): string {
	return text
		.replace(/\\u([\da-f]{4})/gi, (_escape, digits: string) => characterOf(digits, 16))
		.replace(/\\(["'/\\])/g, '$1');
}

/** Of the characters that passwords may have, those that have a name in HTML. */
const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	ast: '*',
	commat: '@',
	dollar: '$',
	equals: '=',
	excl: '!',
	gt: '>',
	hat: '^',
	lowbar: '_',
	lpar: '(',
	lt: '<',
	num: '#',
	percnt: '%',
	plus: '+',
	quot: '"',
	rpar: ')',
};

function withoutEntities(text: string): string {
	return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (entity, ...groups) => {
		const [hex, decimal, name] = groups.map((group) => (group ? String(group) : undefined));
		if (hex !== undefined) return characterOf(hex, 16);
		if (decimal !== undefined) return characterOf(decimal, 10);
		return ENTITIES[name?.toLowerCase() ?? ''] ?? entity;
	});
}

function characterOf(digits: string, radix: number): string {
	const code = parseInt(digits, radix);
	return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function withoutPercents(text: string): string {
	return text.replace(/(?:%[\da-f]{2})+/gi, (run) =>
		Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
	);
}

// A letter before it, a slash say, shifts what the digits mean: each of the four ways to begin is read.
function fromBase64(text: string): string[] {
	const runs = text.match(/[\w+/-]{11,}/g) ?? [];
	return [0, 1, 2, 3].map((start) =>
		runs.map((run) => Buffer.from(run.slice(start), 'base64').toString('utf8')).join(' '),
	);
}

function fromHex(text: string): string[] {
	const runs = text.match(/(?:[\da-f]{2}){8,}/gi) ?? [];
	return [runs.map((run) => Buffer.from(run, 'hex').toString('utf8')).join(' ')];
}
