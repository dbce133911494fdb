// The life of one API request: journal, authentication, fault, effect, answer.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Call } from './api/call';
import { projectOf } from './api/project';
import { perform } from './api/perform';
import { Refusal, refusalFrom } from './api/refusal';
import { readRequestBody } from './api/requestBody';
import { findRoute, type Route } from './api/route';
import type { Backstage } from './backstage';
import type { Dialect } from './dialects/dialect';
import type { AccessKey } from './digest/accessKey';
import { signsBody, type Verdict } from './digest/verifier';
import { deliver, whole, type Delivery } from './faults/delivery';
import {
	errorAnswer,
	failure,
	noContent,
	success,
	unauthorized,
	withHeaders,
	type Answer,
	type EnvelopeContext,
} from './http/answer';
import { receiveBody, type ReceivedBody } from './http/body';
import { send } from './http/send';
import { openEntry, recordBody, type JournalEntry } from './journal/journal';
import { isOfTheApi, notFound, whereThePageIs } from './site/notFound';

type Passed = Extract<Verdict, { passed: true }>;

export class Exchange {
	readonly #started = performance.now();
	readonly #entry: JournalEntry;
	readonly #body: Promise<ReceivedBody>;
	readonly #context: EnvelopeContext;
	readonly #port: number;
	readonly #route: Route | Refusal;
	/** Aborted when the cloud that the request was sent to is no more. */
	readonly #ended: AbortSignal;
	/** The one that was spoken when the request came. */
	readonly #dialect: Dialect;

	constructor(
		private readonly backstage: Backstage,
		private readonly request: IncomingMessage,
		private readonly response: ServerResponse,
	) {
		this.#dialect = backstage.dialects.current;
		this.#ended = backstage.era.signal;
		this.#port = request.socket.localPort ?? 0;
		this.#entry = openEntry(request);
		this.#entry.requestId = this.#entry.query['requestId'] || randomUUID();
		this.#context = {
			requestId: this.#entry.requestId,
			server: `127.0.0.1:${this.#port}`,
			path: this.#entry.path,
			envelope: this.#dialect.envelope,
			cost: () => Math.round(performance.now() - this.#started),
		};
		const hint = whereThePageIs(this.#context.server);
		this.#route = findRoute(this.#entry.method, this.#entry.path, hint);
		if (!(this.#route instanceof Refusal)) this.#entry.operation = this.#route.operation.name;
		this.#body = receiveBody(request);
		backstage.journal.push(this.#entry);
	}

	async run(): Promise<void> {
		const { faults, onDone } = this.backstage;
		const { delayMs } = faults;
		if (delayMs > 0) await sleep(delayMs, undefined, { signal: this.#ended });
		if (faults.isOverLimit()) await this.#refuseRate();
		else if (!isOfTheApi(this.#entry.path)) await this.#showTheWay();
		else await this.#call();
		onDone(this.#entry);
	}

	async #call(): Promise<void> {
		const verdict = await this.#verify();
		if (verdict.passed) await this.#answer(verdict);
		else await this.#challenge(verdict.outcome, verdict.challenges);
	}

	async #refuseRate(): Promise<void> {
		recordBody(this.#entry, (await this.#body).bytes);
		const message = 'Too many requests.';
		this.#close('429', whole(errorAnswer(this.#context, 429, 'TooManyRequests', message)));
	}

	async #showTheWay(): Promise<void> {
		recordBody(this.#entry, (await this.#body).bytes);
		const { accept } = this.request.headers;
		this.#close('no-such-call', whole(notFound(this.#context, accept)));
	}

	/** Waits for the body only where it is signed: a challenge does not need it. */
	async #verify(): Promise<Verdict> {
		const { method = '', url = '', headers, socket } = this.request;
		const entity = signsBody(headers.authorization) ? (await this.#body).bytes : Buffer.alloc(0);
		return this.backstage.verifier.verify({
			method,
			target: url,
			authorization: headers.authorization,
			address: socket.remoteAddress ?? '',
			entity,
		});
	}

	async #challenge(outcome: string, challenges: string[]): Promise<void> {
		this.#close(outcome, whole(unauthorized(this.#context, challenges)));
		recordBody(this.#entry, (await this.#body).bytes);
	}

	async #answer(passed: Passed): Promise<void> {
		const { bytes, tooLarge } = await this.#body;
		recordBody(this.#entry, bytes);
		if (tooLarge) {
			this.#refuseSize();
			return;
		}
		const { edits } = this.backstage;
		edits.around(this.#entry, 'before');
		await this.#settle();
		const delivery = await this.#deliver(passed, bytes);
		edits.around(this.#entry, 'after');
		await this.#settle();
		this.#close(this.#entry.outcome, delivery);
	}

	async #settle(): Promise<void> {
		if (this.#route instanceof Refusal) return;
		const { instanceId, tenantId } = this.#route.params;
		const tenant = this.backstage.cloud.instances.get(instanceId)?.tenants.get(tenantId);
		if (tenant) await this.backstage.settle(tenant);
	}

	#refuseSize(): void {
		const refusal = new Refusal('body-too-large', 'The request body is larger than 1 MiB.');
		this.#close(refusal.kind, whole(failure(this.#context, refusal)));
	}

	async #deliver(passed: Passed, bytes: Buffer): Promise<Delivery> {
		let served = false;
		const serve = () => {
			served = true;
			return this.#serve(passed.key, bytes);
		};
		const rule = this.backstage.faults.strike(this.#entry);
		if (!rule) return authenticated(whole(serve()), passed);
		this.#entry.fault = rule.fault;
		this.#entry.outcome = rule.fault;
		await sleep(rule.ms ?? 0, undefined, { signal: this.#ended });
		const { invalidateNonces } = this.backstage;
		const elsewhere = `http://localhost:${this.#port}/elsewhere`;
		const delivery = deliver({ rule, context: this.#context, serve, invalidateNonces, elsewhere });
		// What a gateway makes up knows nothing of the key.
		return served ? authenticated(delivery, passed) : delivery;
	}

	#serve(key: AccessKey, bytes: Buffer): Answer {
		const route = this.#route;
		try {
			if (route instanceof Refusal) throw route;
			const result = perform(route.operation, this.#callOf(route, key, bytes));
			this.#entry.outcome = route.operation.name;
			if (result.noContent) return noContent();
			return success(this.#context, result.data, result.besides);
		} catch (error) {
			const refusal = refusalFrom(error);
			this.#entry.outcome = refusal.kind;
			return failure(this.#context, refusal);
		}
	}

	#callOf({ params: path }: Route, key: AccessKey, bytes: Buffer): Call {
		const { cloud, listings } = this.backstage;
		const { query, projectId: header, contentType } = this.#entry;
		const { requestId } = this.#context;
		const projectId = projectOf(cloud, key.account, header);
		const body = readRequestBody(bytes, contentType);
		const { account: caller } = key;
		const dialect = this.#dialect;
		return { cloud, listings, dialect, projectId, caller, requestId, path, query, body };
	}

	/** The journal is complete before the client can know that it is answered. */
	#close(outcome: string, delivery: Delivery): void {
		this.#entry.outcome = outcome;
		this.#entry.status = delivery.how === 'cut' ? 0 : delivery.answer.status;
		this.#entry.durationMs = this.#context.cost();
		send(this.response, delivery);
	}

	/** For a request whose cloud is no more, and for a bug of the sandbox itself. */
	fail(error: unknown): void {
		if (this.response.headersSent) return;
		if (this.#ended.aborted) {
			send(this.response, { how: 'cut' });
			return;
		}
		const message = `The sandbox failed: ${error instanceof Error ? error.message : 'unknown'}`;
		this.#close('sandbox-bug', whole(errorAnswer(this.#context, 500, 'SandboxBug', message)));
		this.backstage.onDone(this.#entry);
	}
}

function authenticated(delivery: Delivery, { info }: Passed): Delivery {
	if (delivery.how === 'cut') return delivery;
	const header = info(delivery.answer.body);
	if (header === undefined) return delivery;
	return { ...delivery, answer: withHeaders(delivery.answer, { 'Authentication-Info': header }) };
}
