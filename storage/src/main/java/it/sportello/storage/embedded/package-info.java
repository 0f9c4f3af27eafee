/**
 * The PostgreSQL that ships inside the jar, so that an office needs one command and no database administrator. It runs
 * as a separate, unprivileged process that cannot outlive this one for long, keeps its rows in the data directory, and
 * says in one sentence what an administrator must change when it cannot start.
 */
@NullMarked
package it.sportello.storage.embedded;

import org.jspecify.annotations.NullMarked;
