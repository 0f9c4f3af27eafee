/**
 * The people who sign in to the desk, and where their accounts and sessions are kept.
 */
@NullMarked
package it.sportello.core.staff;

import org.jspecify.annotations.NullMarked;
