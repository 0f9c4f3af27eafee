/**
 * Who may do what at the desk. Every route is declared with the access it needs and passes one guard, which checks the
 * session, the form token and the role; no page checks them again.
 */
@NullMarked
package it.sportello.desk.guard;

import org.jspecify.annotations.NullMarked;
