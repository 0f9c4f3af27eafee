/** The contracts of where articles and offices are kept, and the in-memory twins that pass them. */
@NullMarked
package it.sportello.knowledge.article;

import org.jspecify.annotations.NullMarked;
