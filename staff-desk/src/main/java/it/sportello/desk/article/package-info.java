/**
 * The pages on which staff write what the bot answers. They keep everything typed, show each error beside its field,
 * and never let one person's work overwrite another's unseen.
 */
@NullMarked
package it.sportello.desk.article;

import org.jspecify.annotations.NullMarked;
