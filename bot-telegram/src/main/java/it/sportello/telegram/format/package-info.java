/**
 * From CommonMark to Telegram's own small HTML, and into parts that the platform takes. A text is kept plain, with its
 * styles as ranges beside it, so that it can be cut at any place without ever cutting a tag.
 */
@NullMarked
package it.sportello.telegram.format;

import org.jspecify.annotations.NullMarked;
