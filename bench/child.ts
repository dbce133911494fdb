// A child process's side of the conversation with the benchmark.

/** Tells the parent something. */
export function tell(message: object): void {
	process.send?.(message);
}

/** Calls `answer` with each question of the parent, and sends back what it returns. */
export function answerQuestions(answer: (question: string) => object | Promise<object>): void {
	process.on('message', (question) => {
		void Promise.resolve(answer(String(question))).then(tell);
	});
	// The parent is gone, whatever became of it.
	process.on('disconnect', () => process.exit(1));
}
