/**
 * Files that come and go: a file is brought, read without consequence, shown line by line, then taken over in one step
 * that can be taken back; and what is known can be downloaded in every form.
 */
@NullMarked
package it.sportello.desk.exchange;

import org.jspecify.annotations.NullMarked;
