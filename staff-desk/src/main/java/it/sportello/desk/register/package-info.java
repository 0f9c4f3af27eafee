/**
 * Transcripts of tickets for the official register: one canonical JSON document whose digest stands for what was said,
 * and a PDF of the same for people to read, with that digest on every page.
 */
@NullMarked
package it.sportello.desk.register;

import org.jspecify.annotations.NullMarked;
