/**
 * What the embedded database asks of the operating system: programs unpacked on the disk, a user to run them as, a
 * process that is watched, a port. Nothing here knows what the rows are for.
 */
@NullMarked
package it.sportello.storage.embedded.machine;

import org.jspecify.annotations.NullMarked;
