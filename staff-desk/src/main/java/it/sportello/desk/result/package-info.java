/** What citizens think of the answers, for the staff: figures by article, office and channel, which name nobody. */
@NullMarked
package it.sportello.desk.result;

import org.jspecify.annotations.NullMarked;
