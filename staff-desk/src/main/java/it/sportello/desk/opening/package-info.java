/** The pages on which an administrator takes the first steps and sees what is missing before citizens come. */
@NullMarked
package it.sportello.desk.opening;

import org.jspecify.annotations.NullMarked;
