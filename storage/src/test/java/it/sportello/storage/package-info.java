/** The promises of every port, kept by PostgreSQL: each contract runs on every server that this machine has. */
@org.jspecify.annotations.NullMarked
package it.sportello.storage;
