// A test that ends without having asserted anything fails: it could not have failed otherwise.
beforeEach(() => expect.hasAssertions());
