// One sandbox for the tests of a file, at its seed before each of them.
import { startSandbox, type Sandbox } from '../../../../sandbox';
import { digestSettings } from '../../../../sandbox/digest/settings';

/** Gives a function, because the sandbox starts after the tests are declared. */
export function useSandbox(): () => Sandbox {
	let sandbox: Sandbox | undefined;
	const running = () => {
		if (!sandbox) throw new Error('The sandbox has not started.');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => {
		running().reset();
		Object.assign(running().digest, digestSettings());
	});
	afterAll(() => running().close());
	return running;
}
