/** What was late and why, and who heads which office. */
@NullMarked
package it.sportello.desk.deadline;

import org.jspecify.annotations.NullMarked;
