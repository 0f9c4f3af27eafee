/** What the web chat promises, shown. */
@NullMarked
package it.sportello.web;

import org.jspecify.annotations.NullMarked;
