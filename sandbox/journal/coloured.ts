// A line about a request, for a terminal: the status is the one thing to see at a glance.

/** Returns the line as it is where nobody sees colours. */
export function coloured(line: string): string {
	if (!process.stdout.isTTY) return line;
	return line.replace(
		/ (\d{3}|---) /,
		(_, status: string) => ` ${colour(status)}${status}\x1b[0m `,
	);
}

function colour(status: string): string {
	if (status.startsWith('2')) return '\x1b[32m';
	return status === '401' || status.startsWith('3') ? '\x1b[33m' : '\x1b[31m';
}
