/**
 * Knowledge as files: what an office brings along or takes away. A file comes from outside, so that all that is wrong
 * with it is told at once, by article, and nothing of it is believed unchecked.
 */
@NullMarked
package it.sportello.knowledge.files;

import org.jspecify.annotations.NullMarked;
