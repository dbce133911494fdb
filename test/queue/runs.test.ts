// The runs that matter to somebody who onboards accounts with n8n in queue mode: under load, with
// failures, and how fast with how many workers.
import { credentialWrites } from './support/credentialWrites';
import { runWithFailures, type FailureRun } from './support/failureRun';
import { runLoad, type LoadRun } from './support/loadRun';
import {
	added,
	creations,
	holdings,
	isPasswordOf,
	missingParts,
	type Holdings,
} from './support/onboardings';
import { runFolder } from './support/runFolder';
import { openScene, type Scene } from './support/scene';
import { chosenSize } from './support/settings';
import { applyAndKill, applyTwice, type SyncRun } from './support/syncRun';
import { measureThroughput } from './support/throughput';

const SIZE = chosenSize();

let scene: Scene;

beforeAll(async () => {
	scene = await openScene(runFolder(), SIZE.workers);
});

afterAll(async () => {
	await scene?.close();
});

const namesOf = (requests: LoadRun['requests']) => requests.map(({ userName }) => userName).sort();

const entriesOf = (requests: LoadRun['requests']) =>
	requests.map(({ userAccount }) => userAccount).sort();

describe(`${SIZE.requests} onboardings, ${SIZE.workers} workers, nothing goes wrong`, () => {
	let run: LoadRun;

	beforeAll(async () => {
		run = await runLoad(scene, SIZE);
	});

	test('every request is answered with its account', () => {
		const wrong = run.answers.filter(
			({ status, text, onboarding }) =>
				status !== 200 ||
				(JSON.parse(text) as { userName: string }).userName !== onboarding.userName,
		);
		expect(wrong).toEqual([]);
		expect(run.answers).toHaveLength(SIZE.requests);
	});

	test('the cloud holds these accounts and no other, complete', () => {
		const incomplete = run.requests.filter(
			(request) => missingParts(scene.sandbox, request).length > 0,
		);
		expect(incomplete).toEqual([]);
		expect(added(run.before.accounts, run.after.accounts)).toEqual(namesOf(run.requests));
		expect(added(run.before.allowlist, run.after.allowlist)).toEqual(entriesOf(run.requests));
	});

	test('every password that came out is that of its account', () => {
		const wrong = run.answers.filter(
			({ onboarding, text }) => !isPasswordOf(scene.sandbox, onboarding, text),
		);
		expect(wrong).toEqual([]);
	});

	test('each of the two calls took effect once for each onboarding', () => {
		const effective = run.journal.filter(
			({ method, status }) => method !== 'GET' && status === 200,
		);
		expect(effective).toHaveLength(2 * SIZE.requests);
		expect([...creations(scene.sandbox).values()].every((count) => count === 1)).toBe(true);
	});

	test('nonces cost no more than one request for each execution that a worker runs at once', () => {
		expect(run.journal.length).toBeLessThanOrEqual(run.bound);
		const others = run.journal.filter(({ status }) => status !== 200 && status !== 401);
		expect(others).toEqual([]);
	});

	test('the credential in PostgreSQL is not written', () => {
		expect(run.credentialWrites).toBe(0);
	});
});

describe(`${SIZE.requests} onboardings while things go wrong`, () => {
	let before: Holdings;
	let run: FailureRun;

	beforeAll(async () => {
		scene.sandbox.reset();
		before = holdings(scene.sandbox);
		run = await runWithFailures(scene, SIZE);
	});

	test('every request is answered, or its execution is found and has ended', () => {
		// Those under way were waited for: each that is listed has ended.
		const known = new Set(run.executions.map(({ userName }) => userName));
		const lost = run.answers.filter(
			({ status, onboarding }) => status === undefined && !known.has(onboarding.userName),
		);
		expect(lost).toEqual([]);
	});

	test('an answer that says success is true', () => {
		const untrue = run.answers.filter(
			({ status, onboarding }) => status === 200 && run.halfDone.has(onboarding.userName),
		);
		expect(untrue).toEqual([]);
	});

	test('nothing is half done without an execution that says so', () => {
		const failed = new Set(
			run.executions.filter(({ status }) => status !== 'success').map(({ userName }) => userName),
		);
		const silent = [...run.halfDone.keys()].filter((userName) => !failed.has(userName));
		expect(silent).toEqual([]);
	});

	test('sent again, all of them end with one complete account each', () => {
		const last = run.rounds.at(-1) ?? run.answers;
		expect(last.filter(({ status }) => status !== 200)).toEqual([]);
		const incomplete = run.requests.filter(
			(request) => missingParts(scene.sandbox, request).length > 0,
		);
		expect(incomplete).toEqual([]);
		const after = holdings(scene.sandbox);
		expect(added(before.accounts, after.accounts)).toEqual(namesOf(run.requests));
		expect(added(before.allowlist, after.allowlist)).toEqual(entriesOf(run.requests));
	});

	test('no account was created twice', () => {
		const counts = creations(scene.sandbox);
		expect([...counts.keys()].sort()).toEqual(namesOf(run.requests));
		expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
	});

	test('no other process of n8n died', () => {
		expect(run.diedByThemselves).toEqual([]);
	});

	test('the worker that joined took part', () => {
		expect(run.startedByNewcomer).toBeGreaterThan(0);
	});

	test('the credential in PostgreSQL is not written', () => {
		expect(run.credentialWrites).toBe(0);
	});

	test('a write of it would have been counted', async () => {
		const { postgres } = scene.cluster;
		await postgres.query(
			"UPDATE credentials_entity SET name = name WHERE type = 'oceanBaseCloudApi'",
		);
		expect(await credentialWrites(postgres)).toBe(1);
	});
});

describe.each([
	['by two workers at once', applyTwice],
	['by workers that are killed in the middle', applyAndKill],
])('a list, applied %s', (_how, apply) => {
	let run: SyncRun;

	beforeAll(async () => {
		run = await apply(scene);
	});

	test('what was claimed is so', () => {
		expect(run.untrue).toEqual([]);
	});

	test('nothing is there twice, and nothing is lost', () => {
		expect(run.twice).toEqual([]);
		expect(run.different).toEqual([]);
	});

	test('applied once more, there is nothing left to plan', () => {
		expect(run.plan).toMatchObject([{ action: 'none' }]);
	});
});

(SIZE.measured > 0 ? describe : describe.skip)('throughput', () => {
	test('is measured with 3, 2 and 1 workers', async () => {
		scene.sandbox.reset();
		const measured = await measureThroughput(scene, SIZE);
		expect(measured.filter(({ failed }) => failed > 0)).toEqual([]);
	});
});
