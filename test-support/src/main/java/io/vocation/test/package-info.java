/** What the tests of every service need: a real PostgreSQL, an issuer of tokens, contract checks, architecture rules. */
package io.vocation.test;
