// The local OceanBase Cloud for the tests of a file: started, reset and closed around them.
import { startSandbox, type DigestSettings, type Sandbox } from '../../../sandbox';

/**
 * Starts a sandbox before the first test of the file, resets it before each, closes it after the last.
 * What it returns is there while tests run. The digest settings outlive a reset: tests that change them
 * take `useNewSandbox`.
 */
export function useSandbox(): Sandbox {
	const place = new Place();
	beforeAll(async () => await place.start());
	beforeEach(() => place.sandbox.reset());
	afterAll(async () => await place.close());
	return place.sandbox;
}

/**
 * Starts a sandbox of its own for each test, with these digest settings. In the node no nonce waits for
 * it that an earlier test has left.
 */
export function useNewSandbox(digest: Partial<DigestSettings> = {}): Sandbox {
	const place = new Place();
	beforeEach(async () => await place.start(digest));
	afterEach(async () => await place.close());
	return place.sandbox;
}

/** Where the sandbox of now stands, so that a file can name it before it is started. */
class Place {
	private current: Sandbox | undefined;

	// Whatever a sandbox has: read when a test asks for it.
	readonly sandbox: Sandbox = new Proxy({} as Sandbox, {
		get: (_nothing, name) => Reflect.get(this.get(), name),
	});

	async start(digest: Partial<DigestSettings> = {}): Promise<void> {
		this.current = await startSandbox({ digest });
	}

	async close(): Promise<void> {
		await this.get().close();
		this.current = undefined;
	}

	private get(): Sandbox {
		if (this.current) return this.current;
		throw new Error('The sandbox is there only while a test runs');
	}
}
