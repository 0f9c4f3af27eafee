/** What stands in a Markdown text, read without its markup. */
@NullMarked
package it.sportello.knowledge.markup;

import org.jspecify.annotations.NullMarked;
