/**
 * Colleagues who have the same article before them: they are told of each other before they have typed much.
 */
@NullMarked
package it.sportello.desk.company;

import org.jspecify.annotations.NullMarked;
