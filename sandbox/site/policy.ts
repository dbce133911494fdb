// What a browser may do with the page: nothing but show it, and call the server that it came from.

const CONTENT = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	// No text becomes markup, whoever wrote the script.
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
];

export const POLICY: Readonly<Record<string, string>> = {
	'Content-Security-Policy': CONTENT.join('; '),
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
	'Cache-Control': 'no-store',
};
