/**
 * How fast a platform may be spoken to, and the shared count of what was said, so that any number of nodes keep to it together.
 */
@NullMarked
package it.sportello.core.pace;

import org.jspecify.annotations.NullMarked;
