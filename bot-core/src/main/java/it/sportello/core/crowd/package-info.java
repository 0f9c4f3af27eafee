/**
 * What many ask at once: the questions that wait or were left without an answer, one answer for all of them, and how a
 * rush on one topic is told from an ordinary hour.
 */
@NullMarked
package it.sportello.core.crowd;

import org.jspecify.annotations.NullMarked;
