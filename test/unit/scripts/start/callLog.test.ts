// The API calls that npm start reports, and those that it prints as they come.
import { CallLog } from '../../../../scripts/start/callLog';

beforeEach(() => jest.useFakeTimers());

afterEach(() => jest.useRealTimers());

function following(): { log: CallLog; printed: string[] } {
	const log = new CallLog();
	const printed: string[] = [];
	log.add('of the checks');
	log.follow((line) => printed.push(line));
	return { log, printed };
}

it('keeps calls until they are reported, each for one report', () => {
	const log = new CallLog();
	log.add('first');
	log.add('second');
	expect(log.take()).toEqual(['first', 'second']);
	expect(log.take()).toEqual([]);
});

it('prints calls at once from then on, and none from before', () => {
	const { log, printed } = following();
	log.add('200 GET');
	expect(printed).toEqual(['  200 GET']);
	expect(log.take()).toEqual([]);
});

it('starts a paragraph after a pause, and none within what comes together', () => {
	const { log, printed } = following();
	log.add('a');
	jest.advanceTimersByTime(300);
	log.add('b');
	jest.advanceTimersByTime(5_000);
	log.add('c');
	expect(printed).toEqual(['  a', '  b', '', '  c']);
});
