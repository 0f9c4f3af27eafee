/** What administrators have decided of the office at the desk, in PostgreSQL. */
@NullMarked
package it.sportello.storage.house;

import org.jspecify.annotations.NullMarked;
