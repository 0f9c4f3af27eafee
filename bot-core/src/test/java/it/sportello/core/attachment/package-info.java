@NullMarked
package it.sportello.core.attachment;

import org.jspecify.annotations.NullMarked;
