// A workflow takes n8n a moment, npm start half a minute: jest's 5 s are for unit tests.
jest.setTimeout(120_000);
