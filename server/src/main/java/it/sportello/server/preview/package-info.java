/** Shows the staff how the channels would say an answer. */
@NullMarked
package it.sportello.server.preview;

import org.jspecify.annotations.NullMarked;
