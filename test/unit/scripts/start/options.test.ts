// What can be said to npm start.
import { readStartOptions } from '../../../../scripts/start/options';

it('leaves the editor open on 5678 if nothing is said', () => {
	expect(readStartOptions([])).toEqual({ once: false, port: 5678 });
});

it('takes another port, and to end by itself', () => {
	expect(readStartOptions(['--once', '--port', '8080'])).toEqual({ once: true, port: 8080 });
});

it('gives nothing where help is asked for', () => {
	expect(readStartOptions(['--help'])).toBeUndefined();
});

it.each([
	[['--port', 'abc'], 'from 1 to 65535, and is "abc"'],
	[['--port', '0'], 'from 1 to 65535'],
	[['--port', '65536'], 'from 1 to 65535'],
	[['--onse'], '--onse'],
	[['once'], 'once'],
])('says what is wrong with %j', (args, reason) => {
	expect(() => readStartOptions(args)).toThrow(reason);
});
