// undici with connections that are kept and no authentication: one round trip a call, the physical limit.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { OPEN_PREFIX, PROJECT_ID } from '../jobs';
import {
	BODY,
	pathFor,
	userName,
	WARM_UP_OPERATIONS,
	type Contender,
	type ContenderFactory,
} from './contender';

/** Returns the contender that has this many requests under way, each on a connection of its own. */
export function undici(concurrency: number): ContenderFactory {
	return (job): Contender => {
		const requireFromCheckout = createRequire(path.join(job.checkout, 'package.json'));
		const { Pool }: typeof import('undici') = requireFromCheckout('undici');
		const connect = { ca: readFileSync(job.certificate, 'utf8') };
		const send = async (operations: number) => {
			const pool = new Pool(job.url, { connections: concurrency, pipelining: 1, connect });
			const answers = await sendAll(pool, operations, concurrency);
			await pool.close();
			return answers;
		};
		return {
			warmUp: async () => {
				await send(WARM_UP_OPERATIONS);
			},
			run: async () => {
				const answers = await send(job.operations);
				return { succeeded: answers.length, kept: answers };
			},
		};
	};
}

async function sendAll(
	pool: import('undici').Pool,
	operations: number,
	concurrency: number,
): Promise<unknown[]> {
	const answers: unknown[] = [];
	let next = 0;
	const runLane = async () => {
		while (next < operations) {
			const name = userName(next);
			next += 1;
			const { statusCode, body } = await pool.request({
				method: 'POST',
				path: OPEN_PREFIX + pathFor(name),
				headers: { 'Content-Type': 'application/json', 'X-Ob-Project-Id': PROJECT_ID },
				body: BODY,
			});
			const answer: unknown = await body.json();
			if (statusCode === 200) answers.push(answer);
		}
	};
	await Promise.all(Array.from({ length: concurrency }, runLane));
	return answers;
}
