// How many requests of a run are under way at the same time.
import { RequestLimit } from '../../../../nodes/OceanBaseCloud/transport/requestLimit';

/** A request that ends when it is told to. */
function request() {
	let end: (error?: Error) => void = () => undefined;
	const ended = new Promise<void>((resolve, reject) => {
		end = (error) => (error ? reject(error) : resolve());
	});
	let isUnderWay = false;
	const send = async () => {
		isUnderWay = true;
		await ended;
	};
	return { send, end: (error?: Error) => end(error), isUnderWay: () => isUnderWay };
}

const turn = async () => await new Promise(setImmediate);

it('lets as many under way as Concurrency says, the others in the order of asking', async () => {
	const limit = new RequestLimit(2);
	const requests = [request(), request(), request(), request()];
	const all = requests.map(async ({ send }) => await limit.run(send));
	const underWay = () => requests.map((each) => each.isUnderWay());
	await turn();
	expect(underWay()).toEqual([true, true, false, false]);

	requests[1]?.end();
	await turn();
	expect(underWay()).toEqual([true, true, true, false]);

	requests[0]?.end();
	requests[2]?.end();
	requests[3]?.end();
	await Promise.all(all);
	expect(underWay()).toEqual([true, true, true, true]);
});

it('gives the room of one that failed to the next, and throws what it threw', async () => {
	const limit = new RequestLimit(1);
	const [failing, next] = [request(), request()];
	const failed = limit.run(failing.send);
	const ended = limit.run(next.send);
	failing.end(new Error('cut off'));
	await expect(failed).rejects.toThrow('cut off');
	await turn();
	expect(next.isUnderWay()).toBe(true);
	next.end();
	await ended;

	const last = request();
	last.end();
	await expect(limit.run(last.send)).resolves.toBeUndefined();
});
