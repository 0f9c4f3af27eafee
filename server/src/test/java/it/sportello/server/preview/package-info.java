@NullMarked
package it.sportello.server.preview;

import org.jspecify.annotations.NullMarked;
