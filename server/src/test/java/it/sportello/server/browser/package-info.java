/**
 * The pages in a real browser: used as people use them, checked for barriers, and photographed.
 */
@NullMarked
package it.sportello.server.browser;

import org.jspecify.annotations.NullMarked;
