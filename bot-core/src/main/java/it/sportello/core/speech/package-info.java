/**
 * What the counter says, before it is worded: keys of phrases, answers of articles and the choices offered with them.
 */
@NullMarked
package it.sportello.core.speech;

import org.jspecify.annotations.NullMarked;
