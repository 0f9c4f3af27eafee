/**
 * What may break around the service, each fault as a test that ends with an account: what was accepted is answered or
 * waits for a person, nothing is done twice, nothing is said twice unless nobody can know, and order is kept.
 */
@NullMarked
package it.sportello.server.fault;

import org.jspecify.annotations.NullMarked;
