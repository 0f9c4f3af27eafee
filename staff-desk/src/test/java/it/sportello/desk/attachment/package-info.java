@NullMarked
package it.sportello.desk.attachment;

import org.jspecify.annotations.NullMarked;
