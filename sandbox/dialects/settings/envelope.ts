// What stands around the data of an answer.
import { choice } from '../setting';

export const ENVELOPE = {
	success: choice(
		['boolean', 'text', 'capitalText', 'number', 'absent'],
		'How `success` is written: true, "true", "True", 1, or not at all',
	),
	errors: choice(
		[
			'documented',
			'nested',
			'spring',
			'errorMsg',
			'message',
			'msg',
			'numericCode',
			'successful',
			'nullSuccess',
		],
		'The shape of a failure: errorCode and errorMessage; `{error:{code,message}}`; `{timestamp,status,error,path}`; errorCode and errorMsg; code and message; code and msg; a number as errorCode; `{data,message,successful}`; errorCode and errorMessage beside a success of null',
	),
	failureStatus: choice(
		['http', '200'],
		'The HTTP status of a refused call: that of the refusal, or always 200. A 401 stays a 401',
	),
	extras: choice(
		['none', 'emptyError', 'nullErrorCode'],
		'What a success carries besides: nothing; `error: {}` and `message: "success"`; errorCode and errorMessage of null',
	),
};
