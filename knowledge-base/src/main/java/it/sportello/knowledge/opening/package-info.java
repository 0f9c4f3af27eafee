/** What an office must have in order before citizens are let in, and who has let them in without it. */
@NullMarked
package it.sportello.knowledge.opening;

import org.jspecify.annotations.NullMarked;
