// Runs one command, and ends it with everything it started as soon as whoever asked for it is gone.
// The asker holds the other end of our stdin: however it dies, SIGKILL included, that pipe closes.
// Plain JavaScript, because it has to start in the time that a process takes to start.
const { spawn } = require('node:child_process');

const [graceMs, command, ...args] = process.argv.slice(2);

// A group of its own: a group can be signalled as a whole, and Ctrl-C in a terminal does not reach it.
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function signalGroup(signal) {
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		// ESRCH: nothing of the group is left, which is what we want.
		if (error.code !== 'ESRCH') throw error;
	}
}

let ending = false;
function end() {
	if (ending || child.pid === undefined) return;
	ending = true;
	signalGroup('SIGTERM');
	setTimeout(() => signalGroup('SIGKILL'), Number(graceMs));
}

child.on('error', (error) => {
	process.stderr.write(`${command}: ${error.message}\n`);
	process.exit(127);
});
child.on('exit', (code, signal) => {
	signalGroup('SIGKILL');
	process.exit(signal ? 1 : code);
});
process.stdin.on('end', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
