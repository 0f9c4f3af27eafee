/** Files of knowledge, well-formed and hostile. */
@NullMarked
package it.sportello.knowledge.files;

import org.jspecify.annotations.NullMarked;
