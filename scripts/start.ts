// npm start: a newcomer watches a real n8n onboard a database account on a local OceanBase Cloud.
// npm start -- --once: the same as a check; ends with 0 only if every step did what it should.
import { chosenVersion } from '../n8n/versions';
import { findings } from './start/findings';
import { INTERRUPTED, interruption } from './start/interruption';
import { sendOnboardingRequest } from './start/onboarding';
import { openPlayground, type Playground } from './start/playground';
import { readStartOptions, USAGE, type StartOptions } from './start/options';
import { reportFindings, reportOnboarding, reportOpen } from './start/report';

async function main(args: string[]): Promise<number> {
	const options = readStartOptions(args);
	if (options === undefined) {
		console.log(USAGE);
		return 2;
	}
	const interrupted = interruption();
	const opening = openPlayground({
		version: chosenVersion(),
		port: options.port,
		say: console.log,
	});
	const playground = await Promise.race([opening, interrupted]);
	// What runs of a half-open playground is guarded: it ends with us.
	if (playground === undefined) return INTERRUPTED;
	try {
		return await demonstrate(playground, options, interrupted);
	} finally {
		await playground.close();
	}
}

async function demonstrate(
	playground: Playground,
	options: StartOptions,
	interrupted: Promise<undefined>,
): Promise<number> {
	const onboarding = await sendOnboardingRequest(playground.instance.n8n.url);
	reportOnboarding(playground, onboarding);
	const found = await findings(playground, onboarding);
	reportFindings(found);
	const good = found.every((finding) => finding.good);
	if (options.once) return good ? 0 : 1;

	reportOpen(playground);
	const { ended } = playground.instance.n8n;
	const code = await Promise.race([interrupted, ended]);
	const died = code !== undefined;
	console.log(died ? `\nn8n has ended by itself, with code ${code}` : '\nStopping n8n');
	return died ? 1 : 0;
}

main(process.argv.slice(2)).then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}`);
		process.exit(1);
	},
);
