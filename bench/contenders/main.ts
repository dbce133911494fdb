// A contender's process. Argument: the job as JSON. Sends {ready}; on "go" does the operations and sends
// what it measured.
import { answerQuestions, tell } from '../child';
import { CONTENDERS, type ContenderName, type Job } from '../jobs';
import type { ContenderFactory } from './contender';
import { curlForEach, curlList, curlOnce } from './curl';
import { measure } from './measure';

// Loaded on demand, so that a process holds no other contender's code.
const FACTORIES: Record<ContenderName, () => Promise<ContenderFactory>> = {
	'node-1': async () => (await import('./oceanBaseNode')).oceanBaseNode(1),
	'node-10': async () => (await import('./oceanBaseNode')).oceanBaseNode(10),
	'node-50': async () => (await import('./oceanBaseNode')).oceanBaseNode(50),
	'http-request': async () => (await import('./httpRequestNode')).httpRequestNode,
	'http-request-loop': async () => (await import('./httpRequestNode')).httpRequestLoop,
	'curl-each': async () => curlForEach,
	'curl-one': async () => curlOnce,
	'undici-10': async () => (await import('./undici')).undici(10),
	'undici-50': async () => (await import('./undici')).undici(50),
	'list-plan': async () => (await import('./listOfPeople')).syncList('plan'),
	'list-apply': async () => (await import('./listOfPeople')).syncList('apply'),
	'list-create': async () => (await import('./listOfPeople')).createList,
	'list-http-request': async () => (await import('./httpRequestNode')).httpRequestList,
	'list-curl': async () => curlList,
};

function isJob(value: unknown): value is Job {
	const name = typeof value === 'object' && value !== null && 'contender' in value;
	return name && CONTENDERS.some((contender) => contender === value.contender);
}

async function main(): Promise<void> {
	const job: unknown = JSON.parse(process.argv[2] ?? '');
	if (!isJob(job)) throw new Error('The argument is no job');
	const contender = (await FACTORIES[job.contender]())(job);
	await contender.warmUp();
	answerQuestions(async () => await measure(contender, job.operations));
	tell({ ready: true });
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
