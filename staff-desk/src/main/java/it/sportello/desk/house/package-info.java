/** The pages on which an administrator says what the office is called, how it is reached and when it is open. */
@NullMarked
package it.sportello.desk.house;

import org.jspecify.annotations.NullMarked;
