// npm start: a newcomer watches a real n8n onboard a database account on a local OceanBase Cloud.
// npm start -- --once: the same as a check; ends with 0 only if every step did what it should.
import { isInstalled } from '../n8n/install';
import { sayInBetween, withProgress } from '../n8n/progress';
import { endOfLog } from '../n8n/server';
import { chosenVersion } from '../n8n/versions';
import { findings } from './start/findings';
import { INTERRUPTED, interruption } from './start/interruption';
import { sendOnboardingRequest } from './start/onboarding';
import { openPlayground, type Playground } from './start/playground';
import { prepareOwnRequest } from './start/ownRequest';
import { readStartOptions, USAGE, type StartOptions } from './start/options';
import { reportFindings, reportIntent, reportOnboarding, reportOpen } from './start/report';
import { addWorkflows } from './start/workflows';

const STOPPED_EARLY =
	"Stopped before n8n was ready. The next start begins again, with what npm's cache has by now.";

async function main(options: StartOptions): Promise<number> {
	const version = chosenVersion();
	reportIntent(version, await isInstalled(version));
	const interrupted = interruption();
	const opening = openPlayground({ version, port: options.port, say: sayInBetween });
	const playground = await Promise.race([opening, interrupted]);
	// What runs of a half-open playground is guarded: it ends with us.
	if (playground === undefined) {
		sayInBetween(STOPPED_EARLY);
		return INTERRUPTED;
	}
	try {
		return await demonstrate(playground, options, interrupted);
	} finally {
		await withProgress('Stopping everything (usually 1 to 3 s)', playground.close);
	}
}

async function demonstrate(
	playground: Playground,
	options: StartOptions,
	interrupted: Promise<undefined>,
): Promise<number> {
	const { n8n } = playground.instance;
	console.log(`\nThe workflow: ${n8n.url}/workflow/${playground.workflowId}`);
	const onboarding = await withProgress(
		'Sending it a request (usually 1 to 2 s)',
		async () => await sendOnboardingRequest(n8n.url),
	);
	reportOnboarding(playground, onboarding);
	const found = await findings(playground, onboarding);
	reportFindings(found);
	const good = found.every((finding) => finding.good);
	if (options.once) return good ? 0 : 1;

	const shown = await withProgress(
		'Adding the other workflows (usually 1 to 3 s)',
		async () => await addWorkflows(playground),
	);
	reportOpen(playground, shown, await prepareOwnRequest(n8n));
	playground.calls.follow(console.log);
	const code = await Promise.race([interrupted, n8n.ended]);
	console.log('');
	if (code === undefined) return 0;
	console.error(
		`✖ n8n has ended by itself, with code ${code}. Its log ends with:\n${await endOfLog(n8n)}`,
	);
	return 1;
}

async function run(args: string[]): Promise<number> {
	let options: StartOptions | undefined;
	try {
		options = readStartOptions(args);
	} catch (error) {
		console.error(`✖ ${messageOf(error)}\n\n${USAGE}`);
		return 2;
	}
	if (options) return await main(options);
	console.log(USAGE);
	return 0;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

run(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(`\n✖ ${messageOf(error)}`);
		process.exit(1);
	},
);
