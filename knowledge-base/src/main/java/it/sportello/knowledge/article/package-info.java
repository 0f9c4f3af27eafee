/**
 * What the staff keep: articles with their examples and answers, the offices that own them, and where both are stored.
 * An article is worked on freely; citizens read only what a release holds.
 */
@NullMarked
package it.sportello.knowledge.article;

import org.jspecify.annotations.NullMarked;
