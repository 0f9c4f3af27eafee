/**
 * Signing in: passwords, their hashes, how often they may be tried, and the pages for it. The command line uses {@link
 * it.sportello.desk.account.Passwords} too, so that an account made there signs in here.
 */
@NullMarked
package it.sportello.desk.account;

import org.jspecify.annotations.NullMarked;
