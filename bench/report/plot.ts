// Wall time over the number of operations, both on logarithmic axes, as an SVG.
import type { UpdaterSummary } from '../summary';
import { COLOURS, NAMES } from './names';

const WIDTH = 860;
const HEIGHT = 460;
const LEFT = 70;
const RIGHT = 560;
const TOP = 40;
const BOTTOM = 400;
const LEGEND_LINE = 26;

interface Axis {
	readonly position: (value: number) => number;
	readonly ticks: readonly number[];
}

/** Returns the plot's SVG. */
export function plot(summaries: readonly UpdaterSummary[]): string {
	const x = axis([200, 1_000, 10_000], LEFT + 20, RIGHT - 20);
	const y = axis([0.1, 1, 10, 100, 1_000], BOTTOM, TOP);
	const contenders = [...new Set(summaries.map(({ contender }) => contender))];
	const lines = contenders.map((contender, index) => {
		const own = summaries.filter((summary) => summary.contender === contender);
		return line(own, x, y) + legend(contender, index);
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" role="img">`,
		'<title>Wall time over the number of role updates</title>',
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
		'<text x="20" y="22" font-weight="bold">Wall time in seconds</text>',
		...x.ticks.map((tick) => xTick(tick, x)),
		...y.ticks.map((tick) => yTick(tick, y)),
		`<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 45}" text-anchor="middle">Role updates, 20 ms away</text>`,
		...lines,
		'</svg>',
		'',
	].join('\n');
}

function axis(ticks: readonly number[], from: number, to: number): Axis {
	const low = Math.log(Math.min(...ticks));
	const high = Math.log(Math.max(...ticks));
	return {
		ticks,
		position: (value) => round(from + ((Math.log(value) - low) / (high - low)) * (to - from)),
	};
}

function xTick(tick: number, { position }: Axis): string {
	const label = tick.toLocaleString('en');
	return `<text x="${position(tick)}" y="${BOTTOM + 22}" text-anchor="middle">${label}</text>`;
}

function yTick(tick: number, { position }: Axis): string {
	const at = position(tick);
	return `<path d="M${LEFT} ${at}H${RIGHT}" stroke="#dadce0"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${tick}</text>`;
}

function line(summaries: readonly UpdaterSummary[], x: Axis, y: Axis): string {
	const points = summaries
		.map(({ operations, wallMs }) => ({
			at: x.position(operations),
			height: y.position(wallMs / 1000),
		}))
		.map(({ at, height }) => `${at} ${height}`);
	const colour = summaries[0] ? COLOURS[summaries[0].contender] : '#000000';
	const dots = points.map((point) => {
		const [cx, cy] = point.split(' ');
		return `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`;
	});
	return `<path d="M${points.join('L')}" fill="none" stroke="${colour}" stroke-width="2.5"/>${dots.join('')}`;
}

function legend(contender: UpdaterSummary['contender'], index: number): string {
	const at = TOP + 20 + index * LEGEND_LINE;
	const colour = COLOURS[contender];
	return `<path d="M${RIGHT + 20} ${at}h24" stroke="${colour}" stroke-width="4"/><text x="${RIGHT + 52}" y="${at + 4}">${NAMES[contender]}</text>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
