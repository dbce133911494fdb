// Wires the parts together and listens on loopback.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Backstage } from './backstage';
import { ACCESS_KEYS } from './cloud/accessKeys';
import { Cloud } from './cloud/cloud';
import { Clock } from './clock';
import { Listings } from './cloud/listings';
import { control, isControl } from './control/control';
import type { Dialect } from './dialects/dialect';
import { Dialects, type Chosen } from './dialects/dialects';
import { Nonces } from './digest/nonces';
import { digestSettings, type DigestSettings } from './digest/settings';
import { Verifier } from './digest/verifier';
import { applyEdit } from './edits/applyEdit';
import type { Edit, WaitingEdits } from './edits/edit';
import { Edits } from './edits/edits';
import { Behind } from './engine/behind';
import type { StartEngine } from './engine/engine';
import { Era } from './era';
import { Exchange } from './exchange';
import { Faults } from './faults/faults';
import { describeEntry } from './journal/describeEntry';
import type { JournalEntry } from './journal/journal';
import { watchOver } from './live/watchOver';
import { isSite, site } from './site/site';

export interface SandboxOptions {
	/** 0 or absent: any free port. */
	port?: number;
	digest?: Partial<DigestSettings>;
	/** What it speaks until told otherwise, and again after a reset. Absent: as documented. */
	dialect?: Chosen | readonly Chosen[];
	/** What stands behind the tenants; absent: the memory of the cloud. */
	engine?: StartEngine;
	/** Gets one line for each request; absent: silence. */
	log?: (line: string) => void;
}

export interface Sandbox {
	readonly url: string;
	readonly port: number;
	/** Everything received, unauthenticated requests included, in order. */
	readonly journal: JournalEntry[];
	readonly cloud: Cloud;
	/** Live: a changed field counts from the next request on. */
	readonly digest: DigestSettings;
	readonly faults: Faults;
	/** What it speaks now. */
	readonly dialect: Dialect;
	/**
	 * Replaces the dialect, from the next request on: the documented one with these choices, of which
	 * the last counts. Changes that lists do not show yet are shown from now on.
	 */
	setDialect(...choices: readonly Chosen[]): void;
	/** Changes the cloud as somebody else does who knows nothing of the client under test. */
	edit(...edits: readonly Edit[]): void;
	/** The same at the next request that matches, before it takes effect or after it. */
	editWhen(waiting: WaitingEdits): void;
	/** Resolves when the databases behind the tenants hold what these hold, after an edit or a reset. */
	settle(): Promise<void>;
	invalidateNonces(): void;
	/**
	 * State back to the seed, no journal, faults and waiting edits, the dialect that it was started with.
	 * Requests that are still under way are cut off and change nothing. The digest settings stay.
	 */
	reset(): void;
	close(): Promise<void>;
}

/** Longer than any client keeps a connection: a test must not race against the server's timer. */
const KEEP_ALIVE_MS = 120_000;

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const clock = new Clock();
	const digest = digestSettings(options.digest);
	const nonces = new Nonces(digest, clock);
	const log = options.log ?? (() => undefined);
	const done = new WeakSet<JournalEntry>();
	const dialects = new Dialects([options.dialect ?? []].flat());
	const cloud = new Cloud();
	const behind = new Behind(cloud);
	const listings = new Listings(clock, () => dialects.current);
	const edits = new Edits((edit) => applyEdit(cloud, listings, edit));
	const backstage: Backstage = {
		cloud,
		dialects,
		listings,
		edits,
		settle: async (tenant) => await behind.settle(tenant),
		verifier: new Verifier(digest, nonces, ACCESS_KEYS, () => dialects.current.digest),
		faults: new Faults(clock),
		journal: [],
		invalidateNonces: () => nonces.forgetAll(),
		onDone: (entry) => {
			done.add(entry);
			log(describeEntry(entry));
		},
		era: new Era(),
	};
	const setDialect: Sandbox['setDialect'] = (...choices) => {
		dialects.choose(...choices);
		listings.forget();
	};
	const settleAll = async () => await behind.settleAll();
	const watch = watchOver(backstage, {
		isDone: (entry) => done.has(entry),
		settle: settleAll,
		hasEngine: options.engine !== undefined,
	});
	let url = '';
	const controlled = {
		...{ ...backstage, watch, settleAll, setDialect, url: () => url },
		reset: () => reset(backstage),
	};
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
		if (isSite(request)) site(request, response);
		else if (isControl(request)) void control(controlled, request, response);
		else serve(backstage, request, response);
	});
	const port = await listen(server, options.port ?? 0);
	url = `http://127.0.0.1:${port}`;
	const stop = async () => {
		watch.stop();
		backstage.era.end();
		await close(server);
		await behind.stop();
	};
	await behind.start(options.engine).catch(async (error: unknown) => {
		await stop();
		throw error;
	});
	const { faults, journal, invalidateNonces } = backstage;
	return {
		url,
		port,
		journal,
		cloud,
		digest,
		faults,
		get dialect() {
			return dialects.current;
		},
		setDialect,
		edit: (...each) => edits.now(...each),
		editWhen: (waiting) => edits.await(waiting),
		settle: settleAll,
		invalidateNonces,
		reset: controlled.reset,
		close: stop,
	};
}

function serve(backstage: Backstage, request: IncomingMessage, response: ServerResponse): void {
	const exchange = new Exchange(backstage, request, response);
	exchange.run().catch((error: unknown) => exchange.fail(error));
}

function reset({ cloud, dialects, era, listings, edits, journal, faults }: Backstage): void {
	era.end();
	cloud.reset();
	dialects.reset();
	listings.forget();
	journal.length = 0;
	faults.clear();
	edits.clear();
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(portOf(server.address(), port)));
	});
}

function portOf(address: AddressInfo | string | null, asked: number): number {
	return typeof address === 'object' && address ? address.port : asked;
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}
