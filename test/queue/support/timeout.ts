// 500 onboardings take minutes: jest's 5 s are for unit tests.
jest.setTimeout(900_000);
