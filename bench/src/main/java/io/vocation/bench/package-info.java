/**
 * Measures services as they run: the packaged program in a process of its own, on a PostgreSQL that keeps its promises
 * (fsync on), against a baseline that is measured in the same run on the same machine.
 */
package io.vocation.bench;
