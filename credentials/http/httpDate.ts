// Dates as HTTP writes them (RFC 9110 section 5.6.7): the one form that is sent, and two that are obsolete.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FORMS = [
	// Sun, 06 Nov 1994 08:49:37 GMT
	/^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>[\d:]{8}) GMT$/,
	// Sunday, 06-Nov-94 08:49:37 GMT
	/^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>[\d:]{8}) GMT$/,
	// Sun Nov  6 08:49:37 1994, also with GMT behind it
	/^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>[\d:]{8}) (?<year>\d{4})( GMT)?$/,
];

/** Returns the date in ms since 1970, or undefined if it is not a date. A year of two digits is near `now`. */
export function readHttpDate(text: string, now: number): number | undefined {
	for (const form of FORMS) {
		const { day = '', month = '', year = '', time = '' } = form.exec(text.trim())?.groups ?? {};
		const monthIndex = MONTHS.indexOf(month);
		if (monthIndex < 0) continue;
		const date = Date.parse(
			`${fullYear(year, now)}-${two(monthIndex + 1)}-${two(Number(day))}T${time}Z`,
		);
		if (!Number.isNaN(date)) return date;
	}
	return undefined;
}

/** More than 50 years ahead means the past with the same last digits. */
function fullYear(year: string, now: number): string {
	if (year.length === 4) return year;
	const thisYear = new Date(now).getUTCFullYear();
	const full = thisYear - (thisYear % 100) + Number(year);
	return String(full > thisYear + 50 ? full - 100 : full);
}

function two(value: number): string {
	return String(value).padStart(2, '0');
}
