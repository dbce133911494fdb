// How long reading takes: a server must not be able to stop n8n with a header.
import { chooseChallenge, ChallengeError } from '../../../../credentials/digest/challenge';
import { parseChallenges } from '../../../../credentials/digest/grammar';

const SIZE = 64 * 1024;

/** Smaller, so that eight times as much is still quick. */
const SAMPLE = SIZE / 4;

/** Linear growth is a factor of 8, quadratic growth one of 64. */
const LINEAR = 24;

/** What costs a careless pattern quadratic or exponential time. */
const GARBAGE = [
	'"',
	'\\',
	'"\\',
	',',
	' ',
	'\t ',
	'=',
	'a',
	'a ',
	'a,',
	'a=',
	'a="',
	'a="\\"',
	'a =',
	'a= ',
	'Digest ',
	'Digest nonce=',
	'Digest a=b, ',
	'Digest aaaa== (',
	'a====',
	'a    (',
	'(',
	'\u0000',
	'\u00ff',
	'\u20ac',
	'\ud800',
];

const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));

/** Time of the processor, not of the clock: another program on the machine must not fail this test. */
function millisecondsOf(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** How many times as long eight times the text takes, once. */
function growth(unit: string): number {
	const once = millisecondsOf(() => parseChallenges(fill(unit, SAMPLE)));
	const eightTimes = millisecondsOf(() => parseChallenges(fill(unit, 8 * SAMPLE)));
	// Below a millisecond the clock decides, not the parser.
	return eightTimes / Math.max(once, 1);
}

/** The smallest figure of several tries, until one is within the bound: collecting garbage disturbs a try, and no slow parser is ever fast. */
function smallestOf(figure: () => number, bound: number): number {
	let smallest = Infinity;
	for (let tries = 0; tries < 20 && smallest >= bound; tries++) {
		smallest = Math.min(smallest, figure());
	}
	return smallest;
}

/** Whether choosing ends in a challenge or in the one error that it may end in. */
function settled(header: string): boolean {
	try {
		return chooseChallenge(header).nonce !== '';
	} catch (error) {
		return error instanceof ChallengeError;
	}
}

it.each(GARBAGE)('survives 64 kB of %j, alone and behind a scheme, in no time', (unit) => {
	const readAll = () => {
		for (const before of ['', 'Digest ', 'Digest realm="', 'Basic x, ', 'a'.repeat(100)]) {
			const header = before + fill(unit, SIZE);
			expect(() => parseChallenges(header)).not.toThrow();
			expect(settled(header)).toBe(true);
		}
	};

	// Ten readings: a tenth of a second each, where a few milliseconds are usual.
	expect(smallestOf(() => millisecondsOf(readAll), 1000)).toBeLessThan(1000);
});

it.each(GARBAGE)('needs time in proportion to the length for %j', (unit) => {
	expect(smallestOf(() => growth(unit), LINEAR)).toBeLessThan(LINEAR);
});

it('finds a good challenge behind 64 kB of garbage', () => {
	const header = `${fill('Basic a=b, ', SIZE)}, Digest realm="r", nonce="n"`;

	expect(chooseChallenge(header)).toMatchObject({ realm: 'r', nonce: 'n' });
});

it('keeps the error about 64 kB of garbage short', () => {
	const header = Array.from({ length: 5000 }, (_unused, index) => `Scheme${index} a=b`).join(', ');

	expect(() => chooseChallenge(header)).toThrow(/^.{1,400}$/);
	expect(() => chooseChallenge(fill('a', SIZE))).toThrow(/^.{1,400}$/);
});
