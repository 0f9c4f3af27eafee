/**
 * The pages in a real browser: used as people use them, checked for barriers and for complaints of the browser, and
 * photographed. What only a browser knows (focus, layout, the page's own policy, scripts) is promised here.
 */
@NullMarked
package it.sportello.server.browser;

import org.jspecify.annotations.NullMarked;
