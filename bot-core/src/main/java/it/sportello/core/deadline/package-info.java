/**
 * What offices promise citizens: by when a person answers and by when a request is done, who hears of it before and after
 * that moment, what was late and why, and what follows where it stays late.
 */
@NullMarked
package it.sportello.core.deadline;

import org.jspecify.annotations.NullMarked;
