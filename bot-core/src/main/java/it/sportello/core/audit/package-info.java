/**
 * Who did what on which thing and when, for those who have to account for it. No citizen's words and nothing that was
 * typed at a sign-in is ever part of it.
 */
@NullMarked
package it.sportello.core.audit;

import org.jspecify.annotations.NullMarked;
