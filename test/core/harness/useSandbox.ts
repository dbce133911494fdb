// The local OceanBase Cloud for the tests of a file: started, reset and closed around them.
import { startSandbox, type DigestSettings, type Sandbox } from '../../../sandbox';

export interface UsedSandbox extends Sandbox {
	/** Has `act` called after each request for this call that was served, until the test ends. */
	readonly afterCall: (name: string, act: () => void) => void;
}

/**
 * Starts a sandbox before the first test of the file, resets it before each, closes it after the last.
 * What it returns is there while tests run. The digest settings outlive a reset: tests that change them
 * take `useNewSandbox`.
 */
export function useSandbox(): UsedSandbox {
	const place = new Place();
	beforeAll(async () => await place.start());
	beforeEach(() => place.reset());
	afterAll(async () => await place.close());
	return place.sandbox;
}

/**
 * Starts a sandbox of its own for each test, with these digest settings. In the node no nonce waits for
 * it that an earlier test has left.
 */
export function useNewSandbox(digest: Partial<DigestSettings> = {}): UsedSandbox {
	const place = new Place();
	beforeEach(async () => await place.start(digest));
	afterEach(async () => await place.close());
	return place.sandbox;
}

/** Where the sandbox of now stands, so that a file can name it before it is started. */
class Place {
	private current: Sandbox | undefined;
	private actions: Array<[call: string, act: () => void]> = [];

	// Whatever a sandbox has: read when a test asks for it.
	readonly sandbox: UsedSandbox = new Proxy({} as UsedSandbox, {
		get: (_nothing, name) =>
			name === 'afterCall' ? this.afterCall : Reflect.get(this.get(), name),
	});

	private readonly afterCall: UsedSandbox['afterCall'] = (call, act) => {
		this.actions.push([call, act]);
	};

	async start(digest: Partial<DigestSettings> = {}): Promise<void> {
		this.actions = [];
		this.current = await startSandbox({ digest, log: (line) => this.tell(line) });
	}

	reset(): void {
		this.actions = [];
		this.get().reset();
	}

	async close(): Promise<void> {
		await this.get().close();
		this.current = undefined;
	}

	private get(): Sandbox {
		if (this.current) return this.current;
		throw new Error('The sandbox is there only while a test runs');
	}

	private tell(line: string): void {
		for (const [call, act] of this.actions) if (line.split(' ').includes(call)) act();
	}
}
