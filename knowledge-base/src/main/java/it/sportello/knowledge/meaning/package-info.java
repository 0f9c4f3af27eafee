/**
 * What a text means, as a direction in a space where texts of like meaning point the same way. An embedding that an
 * operator brings finds the directions; nothing here knows how. Without one, nothing of this is at work.
 */
@NullMarked
package it.sportello.knowledge.meaning;

import org.jspecify.annotations.NullMarked;
